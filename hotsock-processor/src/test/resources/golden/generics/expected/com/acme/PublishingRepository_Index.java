package com.acme;

import io.hotsock.api.Installation;
import io.hotsock.api.shim.Decorated;
import io.hotsock.api.shim.Weaving;
import java.util.List;
import java.util.Objects;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullUnmarked;

/**
 * A {@link Repository.Index} that publishes what its annotated methods return.
 */
@Generated("io.hotsock.processor")
@NullUnmarked
class PublishingRepository_Index<T extends CharSequence, L extends List<?>>
        extends Repository.Index<T, L> implements Decorated {
    private static final boolean WOVEN = Weaving.isWoven(Repository.Index.class);

    private final Installation hotsockInstallation;

    /**
     * Takes what the superclass takes; annotated methods publish to the installation.
     */
    PublishingRepository_Index(Installation installation) {
        super();
        this.hotsockInstallation = Objects.requireNonNull(installation, "installation");
    }

    @Override
    @SuppressWarnings({
            "hiding",
            "TypeParameterShadowing"
    })
    <T extends Number> L find(T key, L all) {
        L result = super.find(key, all);
        if (hotsockInstallation != null && !WOVEN) {
            Repository_IndexShims.find(hotsockInstallation.eventSink(), this, key, all, result);
        }
        return result;
    }
}
