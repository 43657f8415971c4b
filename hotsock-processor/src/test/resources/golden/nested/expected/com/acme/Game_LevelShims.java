package com.acme;

import io.hotsock.api.Message;
import io.hotsock.api.shim.ChannelUse;
import io.hotsock.api.shim.EventSink;
import io.hotsock.api.shim.InstallationHandle;
import io.hotsock.api.shim.Placeholders;
import io.hotsock.api.shim.ShimMetadata;
import io.hotsock.api.shim.Shims;
import java.util.List;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullUnmarked;

/**
 * Publishes what the annotated methods of {@link Game.Level} return.
 */
@Generated("io.hotsock.processor")
@ShimMetadata(
        source = "com.acme.Game$Level",
        methods = {"reached()V"},
        parameters = {""},
        uses = {@ChannelUse(channel = "game.<this>", event = "level.reached",
                        method = "com.acme.Game.Level#reached()",
                        types = {"com.acme.Game.Level", "com.acme.Game.Level"})}
)
@NullUnmarked
final class Game_LevelShims implements Shims {
    private static final InstallationHandle DEFAULT = InstallationHandle.of("", Game_LevelShims.class);

    /**
     * Publishes a call of {@link Game.Level#reached()}.
     */
    static void reached(Game.Level self) {
        reached(DEFAULT.sink(), self);
    }

    /**
     * Publishes a call of {@link Game.Level#reached()} to a sink.
     */
    static void reached(EventSink sink, Game.Level self) {
        if (!sink.isOpen()) {
            return;
        }
        Message message;
        try {
            message = reachedMessage(self);
        } catch (Throwable problem) {
            sink.reject(
                    "com.acme.Game$Level.reached()",
                    "game.<this>", "level.reached", problem);
            return;
        }
        if (message != null) {
            sink.accept(message);
        }
    }

    /**
     * The event {@code level.reached} on channel {@code game.<this>},
     * made by a call of {@link Game.Level#reached()}; null when there is nothing to publish.
     */
    static Message reachedMessage(Game.Level self) {
        String channel = "game." + Placeholders.segment("game.<this>", "this", self);
        return Message.of(channel, "level.reached", self);
    }

    @Override
    public List<String> methods() {
        return List.of(
                "reached()V");
    }

    @Override
    public Object returned(int method, Object self, Object[] arguments, Object result) {
        switch (method) {
            case 0 -> reached((Game.Level) self);
            default -> throw new IllegalArgumentException("Level has no annotated method number " + method);
        }
        return result;
    }
}
