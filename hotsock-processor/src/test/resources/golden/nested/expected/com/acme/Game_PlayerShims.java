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
 * Publishes what the annotated methods of {@link Game.Player} return.
 */
@Generated("io.hotsock.processor")
@ShimMetadata(
        source = "com.acme.Game$Player",
        methods = {
                "scored(I)Lcom/acme/Game$Player;",
                "clear()V"},
        parameters = {"points", ""},
        uses = {
                @ChannelUse(channel = "game.<this.name>", event = "player.scored",
                        method = "com.acme.Game.Player#scored(int)",
                        types = {"java.lang.String", "com.acme.Game.Player"}),
                @ChannelUse(channel = "game.message", event = "cleared",
                        method = "com.acme.Game.Player#clear()",
                        types = {})}
)
@NullUnmarked
final class Game_PlayerShims implements Shims {
    private static final InstallationHandle DEFAULT = InstallationHandle.of("", Game_PlayerShims.class);

    /**
     * Publishes a call of {@link Game.Player#scored(int)}.
     */
    static void scored(Game.Player self, int points, Game.Player result) {
        scored(DEFAULT.sink(), self, points, result);
    }

    /**
     * Publishes a call of {@link Game.Player#scored(int)} to a sink.
     */
    static void scored(EventSink sink, Game.Player self, int points, Game.Player result) {
        if (!sink.isOpen()) {
            return;
        }
        Message message;
        try {
            message = scoredMessage(self, result);
        } catch (Throwable problem) {
            sink.reject(
                    "com.acme.Game$Player.scored(int)",
                    "game.<this.name>", "player.scored", problem);
            return;
        }
        if (message != null) {
            sink.accept(message);
        }
    }

    /**
     * The event {@code player.scored} on channel {@code game.<this.name>},
     * made by a call of {@link Game.Player#scored(int)}; null when there is nothing to publish.
     */
    static Message scoredMessage(Game.Player self, Game.Player result) {
        if (result == null) {
            return null;
        }
        String channel = "game." + Placeholders.segment("game.<this.name>", "this.name", self.name());
        return Message.of(channel, "player.scored", result);
    }

    /**
     * Publishes a call of {@link Game.Player#clear()}.
     */
    static void clear(Game.Player self) {
        clear(DEFAULT.sink(), self);
    }

    /**
     * Publishes a call of {@link Game.Player#clear()} to a sink.
     */
    static void clear(EventSink sink, Game.Player self) {
        if (!sink.isOpen()) {
            return;
        }
        Message message;
        try {
            message = clearMessage();
        } catch (Throwable problem) {
            sink.reject(
                    "com.acme.Game$Player.clear()",
                    "game.message", "cleared", problem);
            return;
        }
        if (message != null) {
            sink.accept(message);
        }
    }

    /**
     * The event {@code cleared} on channel {@code game.message},
     * made by a call of {@link Game.Player#clear()}; null when there is nothing to publish.
     */
    static Message clearMessage() {
        return Message.of("game.message", "cleared");
    }

    @Override
    public List<String> methods() {
        return List.of(
                "scored(I)Lcom/acme/Game$Player;",
                "clear()V");
    }

    @Override
    public Object returned(int method, Object self, Object[] arguments, Object result) {
        switch (method) {
            case 0 -> scored((Game.Player) self, (int) arguments[0], (Game.Player) result);
            case 1 -> clear((Game.Player) self);
            default -> throw new IllegalArgumentException("Player has no annotated method number " + method);
        }
        return result;
    }
}
