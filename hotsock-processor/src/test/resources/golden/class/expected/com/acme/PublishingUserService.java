package com.acme;

import io.hotsock.api.Installation;
import io.hotsock.api.shim.Decorated;
import io.hotsock.api.shim.Weaving;
import java.io.IOException;
import java.util.Objects;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullUnmarked;

/**
 * A {@link UserService} that publishes what its annotated methods return.
 */
@Generated("io.hotsock.processor")
@NullUnmarked
public class PublishingUserService extends UserService implements Decorated {
    private static final boolean WOVEN = Weaving.isWoven(UserService.class);

    private final Installation hotsockInstallation;

    /**
     * Takes what the superclass takes; annotated methods publish to the installation.
     */
    public PublishingUserService(Installation installation, String domain) {
        super(domain);
        this.hotsockInstallation = Objects.requireNonNull(installation, "installation");
    }

    @Override
    public UserService.User changeEmail(String id, String name) throws IOException {
        UserService.User result = super.changeEmail(id, name);
        if (hotsockInstallation != null && !WOVEN) {
            UserServiceShims.changeEmail(hotsockInstallation.eventSink(), this, id, name, result);
        }
        return result;
    }

    @Override
    protected void remove(String id) {
        super.remove(id);
        if (hotsockInstallation != null && !WOVEN) {
            UserServiceShims.remove(hotsockInstallation.eventSink(), this, id);
        }
    }

    @Override
    void rename(String id, String... names) {
        super.rename(id, names);
        if (hotsockInstallation != null && !WOVEN) {
            UserServiceShims.rename(hotsockInstallation.eventSink(), this, id, names);
        }
    }
}
