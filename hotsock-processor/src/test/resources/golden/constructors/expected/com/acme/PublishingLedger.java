package com.acme;

import io.hotsock.api.Installation;
import io.hotsock.api.shim.Decorated;
import io.hotsock.api.shim.Weaving;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullUnmarked;

/**
 * A {@link Ledger} that publishes what its annotated methods return.
 */
@Generated("io.hotsock.processor")
@NullUnmarked
public class PublishingLedger<E> extends Ledger<E> implements Decorated {
    private static final boolean WOVEN = Weaving.isWoven(Ledger.class);

    private final Installation hotsockInstallation;

    /**
     * Takes what the superclass takes; annotated methods publish to the installation.
     */
    public <K extends Comparable<K>, X extends Exception> PublishingLedger(
            Installation installation, Map<K, ? super E> index, Class<X> failure) throws X,
            IOException {
        super(index, failure);
        this.hotsockInstallation = Objects.requireNonNull(installation, "installation");
    }

    /**
     * Takes what the superclass takes; annotated methods publish to the installation.
     */
    protected PublishingLedger(Installation installation, String... names) {
        super(names);
        this.hotsockInstallation = Objects.requireNonNull(installation, "installation");
    }

    /**
     * Takes what the superclass takes; annotated methods publish to the installation.
     */
    @SafeVarargs
    @SuppressWarnings("varargs")
    PublishingLedger(Installation installation, int installation_, List<E>... pages) {
        super(installation_, pages);
        this.hotsockInstallation = Objects.requireNonNull(installation, "installation");
    }

    /**
     * Takes what the superclass takes; annotated methods publish to the installation.
     */
    @SuppressWarnings("unchecked")
    protected PublishingLedger(Installation installation, long installation_,
            Map<String, E>... books) {
        super(installation_, books);
        this.hotsockInstallation = Objects.requireNonNull(installation, "installation");
    }

    /**
     * Takes what the superclass takes; annotated methods publish to the installation.
     */
    PublishingLedger(Installation installation, Class<?>... kinds) {
        super(kinds);
        this.hotsockInstallation = Objects.requireNonNull(installation, "installation");
    }

    @Override
    public E open(String page, E first) {
        E result = super.open(page, first);
        if (hotsockInstallation != null && !WOVEN) {
            LedgerShims.open(hotsockInstallation.eventSink(), this, page, first, result);
        }
        return result;
    }

    @Override
    @SuppressWarnings("unchecked")
    void add(List<E>... pages) {
        super.add(pages);
        if (hotsockInstallation != null && !WOVEN) {
            LedgerShims.add(hotsockInstallation.eventSink(), this, pages);
        }
    }
}
