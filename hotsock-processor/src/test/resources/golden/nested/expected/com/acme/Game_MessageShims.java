package com.acme;

import io.hotsock.api.Message;
import io.hotsock.api.shim.ChannelUse;
import io.hotsock.api.shim.EventSink;
import io.hotsock.api.shim.InstallationHandle;
import io.hotsock.api.shim.ShimMetadata;
import io.hotsock.api.shim.Shims;
import java.util.List;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullUnmarked;

/**
 * Publishes what the annotated methods of {@link Game.Message} return.
 */
@Generated("io.hotsock.processor")
@ShimMetadata(
        source = "com.acme.Game$Message",
        methods = {
                "send(Lcom/acme/Game$Message$Installation;Lcom/acme/Game$Message;Ljava/lang/String;I)Lcom/acme/Game$Message$Installation;",
                "send(Ljava/lang/String;Ljava/lang/String;)Ljava/lang/String;"},
        parameters = {"installation,self,result,DEFAULT", "event,data"},
        uses = {
                @ChannelUse(channel = "game.message", event = "sent",
                        method = "com.acme.Game.Message#send(com.acme.Game.Message.Installation, com.acme.Game.Message, String, int)",
                        types = {"com.acme.Game.Message.Installation"}),
                @ChannelUse(channel = "game.message", event = "sent",
                        method = "com.acme.Game.Message#send(String, String)",
                        types = {"java.lang.String"})}
)
@NullUnmarked
final class Game_MessageShims implements Shims {
    private static final InstallationHandle DEFAULT = InstallationHandle.of("", Game_MessageShims.class);

    /**
     * Publishes a call of {@link Game.Message#send(Game.Message.Installation, Game.Message, String, int)}.
     */
    static void send(Game.Message self_, Game.Message.Installation installation, Game.Message self,
            String result, int DEFAULT_, Game.Message.Installation result_) {
        send(DEFAULT.sink(), self_, installation, self, result, DEFAULT_, result_);
    }

    /**
     * Publishes a call of {@link Game.Message#send(Game.Message.Installation, Game.Message, String, int)} to a sink.
     */
    static void send(EventSink sink, Game.Message self_, Game.Message.Installation installation,
            Game.Message self, String result, int DEFAULT_, Game.Message.Installation result_) {
        if (!sink.isOpen()) {
            return;
        }
        Message message;
        try {
            message = sendMessage(result_);
        } catch (Throwable problem) {
            sink.reject(
                    "com.acme.Game$Message.send(com.acme.Game.Message.Installation, com.acme.Game.Message, String, int)",
                    "game.message", "sent", problem);
            return;
        }
        if (message != null) {
            sink.accept(message);
        }
    }

    /**
     * The event {@code sent} on channel {@code game.message},
     * made by a call of {@link Game.Message#send(Game.Message.Installation, Game.Message, String, int)}; null when there is nothing to publish.
     */
    static Message sendMessage(Game.Message.Installation result_) {
        var result__ = result_;
        if (result__ == null) {
            return null;
        }
        return Message.of("game.message", "sent", result_);
    }

    /**
     * Publishes a call of {@link Game.Message#send(String, String)}.
     */
    static void send(Game.Message self, String event, String data, String result) {
        send(DEFAULT.sink(), self, event, data, result);
    }

    /**
     * Publishes a call of {@link Game.Message#send(String, String)} to a sink.
     */
    static void send(EventSink sink, Game.Message self, String event, String data, String result) {
        if (!sink.isOpen()) {
            return;
        }
        Message message;
        try {
            message = sendMessage2(result);
        } catch (Throwable problem) {
            sink.reject(
                    "com.acme.Game$Message.send(String, String)",
                    "game.message", "sent", problem);
            return;
        }
        if (message != null) {
            sink.accept(message);
        }
    }

    /**
     * The event {@code sent} on channel {@code game.message},
     * made by a call of {@link Game.Message#send(String, String)}; null when there is nothing to publish.
     */
    static Message sendMessage2(String result) {
        if (result == null) {
            return null;
        }
        return Message.of("game.message", "sent", result);
    }

    @Override
    public List<String> methods() {
        return List.of(
                "send(Lcom/acme/Game$Message$Installation;Lcom/acme/Game$Message;Ljava/lang/String;I)Lcom/acme/Game$Message$Installation;",
                "send(Ljava/lang/String;Ljava/lang/String;)Ljava/lang/String;");
    }

    @Override
    public Object returned(int method, Object self, Object[] arguments, Object result) {
        switch (method) {
            case 0 -> send((Game.Message) self, (Game.Message.Installation) arguments[0],
                    (Game.Message) arguments[1], (String) arguments[2], (int) arguments[3],
                    (Game.Message.Installation) result);
            case 1 -> send((Game.Message) self, (String) arguments[0], (String) arguments[1],
                    (String) result);
            default -> throw new IllegalArgumentException("Message has no annotated method number " + method);
        }
        return result;
    }
}
