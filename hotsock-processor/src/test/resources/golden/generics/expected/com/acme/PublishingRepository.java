package com.acme;

import io.hotsock.api.Installation;
import io.hotsock.api.shim.Decorated;
import io.hotsock.api.shim.Weaving;
import java.util.List;
import java.util.Objects;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullUnmarked;

/**
 * A {@link Repository} that publishes what its annotated methods return.
 */
@Generated("io.hotsock.processor")
@NullUnmarked
public class PublishingRepository<T extends CharSequence, K extends Number & Comparable<K>>
        extends Repository<T, K> implements Decorated {
    private static final boolean WOVEN = Weaving.isWoven(Repository.class);

    private static final boolean WOVEN_2 = Weaving.isWoven(Base.class);

    private final Installation hotsockInstallation;

    /**
     * Takes what the superclass takes; annotated methods publish to the installation.
     */
    public PublishingRepository(Installation installation) {
        super();
        this.hotsockInstallation = Objects.requireNonNull(installation, "installation");
    }

    @Override
    public <R extends Comparable<R>> List<R> save(K key, T[] values, R extra) {
        List<R> result = super.save(key, values, extra);
        if (hotsockInstallation != null && !WOVEN) {
            RepositoryShims.save(hotsockInstallation.eventSink(), this, key, values, extra, result);
        }
        return result;
    }

    @Override
    @SuppressWarnings({
            "hiding",
            "TypeParameterShadowing"
    })
    public <T extends CharSequence> T hide(T text) {
        T result = super.hide(text);
        if (hotsockInstallation != null && !WOVEN) {
            RepositoryShims.hide(hotsockInstallation.eventSink(), this, text, result);
        }
        return result;
    }

    @Override
    public K touch(String name, K value) {
        K result = super.touch(name, value);
        if (hotsockInstallation != null && !WOVEN_2) {
            RepositoryShims.touch(hotsockInstallation.eventSink(), this, name, value, result);
        }
        return result;
    }
}
