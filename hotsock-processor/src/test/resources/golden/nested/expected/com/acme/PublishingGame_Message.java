package com.acme;

import io.hotsock.api.shim.Decorated;
import io.hotsock.api.shim.Weaving;
import java.util.Objects;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullUnmarked;

/**
 * A {@link Game.Message} that publishes what its annotated methods return.
 */
@Generated("io.hotsock.processor")
@NullUnmarked
public class PublishingGame_Message extends Game.Message implements Decorated {
    private static final boolean WOVEN = Weaving.isWoven(Game.Message.class);

    private final io.hotsock.api.Installation hotsockInstallation;

    /**
     * Takes what the superclass takes; annotated methods publish to the installation.
     */
    public PublishingGame_Message(io.hotsock.api.Installation installation) {
        super();
        this.hotsockInstallation = Objects.requireNonNull(installation, "installation");
    }

    @Override
    public Game.Message.Installation send(Game.Message.Installation installation, Game.Message self,
            String result, int DEFAULT) {
        Game.Message.Installation result_ = super.send(installation, self, result, DEFAULT);
        if (hotsockInstallation != null && !WOVEN) {
            Game_MessageShims.send(hotsockInstallation.eventSink(), this, installation, self,
                    result, DEFAULT, result_);
        }
        return result_;
    }

    @Override
    public String send(String event, String data) {
        String result = super.send(event, data);
        if (hotsockInstallation != null && !WOVEN) {
            Game_MessageShims.send(hotsockInstallation.eventSink(), this, event, data, result);
        }
        return result;
    }
}
