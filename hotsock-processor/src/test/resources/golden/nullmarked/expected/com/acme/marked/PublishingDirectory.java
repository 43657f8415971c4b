package com.acme.marked;

import io.hotsock.api.Installation;
import io.hotsock.api.shim.Decorated;
import io.hotsock.api.shim.Weaving;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullUnmarked;

/**
 * A {@link Directory} that publishes what its annotated methods return.
 */
@Generated("io.hotsock.processor")
@NullUnmarked
public class PublishingDirectory extends Directory implements Decorated {
    private static final boolean WOVEN = Weaving.isWoven(Directory.class);

    private final Installation hotsockInstallation;

    /**
     * Takes what the superclass takes; annotated methods publish to the installation.
     */
    public PublishingDirectory(Installation installation) {
        super();
        this.hotsockInstallation = Objects.requireNonNull(installation, "installation");
    }

    @Override
    public Directory.Entry note(String id, String note) {
        Directory.Entry result = super.note(id, note);
        if (hotsockInstallation != null && !WOVEN) {
            DirectoryShims.note(hotsockInstallation.eventSink(), this, id, note, result);
        }
        return result;
    }

    @Override
    public Optional<Directory.Entry> find(String id) {
        Optional<Directory.Entry> result = super.find(id);
        if (hotsockInstallation != null && !WOVEN) {
            DirectoryShims.find(hotsockInstallation.eventSink(), this, id, result);
        }
        return result;
    }

    @Override
    public CompletableFuture<Directory.Entry> findLater(String id) {
        CompletableFuture<Directory.Entry> result = super.findLater(id);
        if (hotsockInstallation != null && !WOVEN) {
            DirectoryShims.findLater(hotsockInstallation.eventSink(), this, id, result);
        }
        return result;
    }
}
