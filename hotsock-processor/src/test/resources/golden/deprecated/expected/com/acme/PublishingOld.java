package com.acme;

import io.hotsock.api.Installation;
import io.hotsock.api.shim.Decorated;
import io.hotsock.api.shim.Weaving;
import java.util.Objects;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullUnmarked;

/**
 * A {@link Old} that publishes what its annotated methods return.
 */
@Generated("io.hotsock.processor")
@NullUnmarked
@SuppressWarnings({
        "deprecation",
        "removal",
        "serial"
})
public class PublishingOld extends Old implements Decorated {
    private static final boolean WOVEN = Weaving.isWoven(Old.class);

    private final Installation hotsockInstallation;

    /**
     * Takes what the superclass takes; annotated methods publish to the installation.
     */
    public PublishingOld(Installation installation) {
        super();
        this.hotsockInstallation = Objects.requireNonNull(installation, "installation");
    }

    @Override
    public String done(Legacy legacy) {
        String result = super.done(legacy);
        if (hotsockInstallation != null && !WOVEN) {
            OldShims.done(hotsockInstallation.eventSink(), this, legacy, result);
        }
        return result;
    }
}
