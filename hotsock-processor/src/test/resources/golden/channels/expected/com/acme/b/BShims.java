package com.acme.b;

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
 * Publishes what the annotated methods of {@link B} return.
 */
@Generated("io.hotsock.processor")
@ShimMetadata(
        source = "com.acme.b.B",
        methods = {
                "leave(Ljava/lang/String;JLjava/lang/String;)V",
                "rules(Ljava/lang/String;)V"},
        parameters = {"o,room,reason", "x"},
        uses = {
                @ChannelUse(channel = "org.<o>.room.<room>", event = "left.<reason>",
                        method = "com.acme.b.B#leave(String, long, String)",
                        types = {"java.lang.String", "long", "java.lang.String"},
                                installation = "east-1"),
                @ChannelUse(channel = "alone.<x>", key = "rules",
                        method = "com.acme.b.B#rules(String)",
                        types = {"java.lang.String", "java.lang.String"}, store = -1L)}
)
@NullUnmarked
final class BShims implements Shims {
    private static final InstallationHandle INSTALLATION_1 = InstallationHandle.of("east-1", BShims.class);

    private static final InstallationHandle DEFAULT = InstallationHandle.of("", BShims.class);

    /**
     * Publishes a call of {@link B#leave(String, long, String)}.
     */
    static void leave(B self, String o, long room, String reason) {
        publishLeave(INSTALLATION_1.sink(), o, room, reason);
    }

    /**
     * Publishes a call of {@link B#leave(String, long, String)}
     * to the installations that its annotations name, whatever the sink.
     */
    static void leave(EventSink sink, B self, String o, long room, String reason) {
        leave(self, o, room, reason);
    }

    private static void publishLeave(EventSink sink, String o, long room, String reason) {
        if (!sink.isOpen()) {
            return;
        }
        Message message;
        try {
            message = leaveMessage(o, room, reason);
        } catch (Throwable problem) {
            sink.reject(
                    "com.acme.b.B.leave(String, long, String)",
                    "org.<o>.room.<room>", "left.<reason>", problem);
            return;
        }
        if (message != null) {
            sink.accept(message);
        }
    }

    /**
     * The event {@code left.<reason>} on channel {@code org.<o>.room.<room>},
     * made by a call of {@link B#leave(String, long, String)}; null when there is nothing to publish.
     */
    static Message leaveMessage(String o, long room, String reason) {
        String channel = "org." + Placeholders.segment("org.<o>.room.<room>", "o", o) + ".room."
                + room;
        String event = "left." + Placeholders.segment("left.<reason>", "reason", reason);
        return Message.of(channel, event);
    }

    /**
     * Publishes a call of {@link B#rules(String)}.
     */
    static void rules(B self, String x) {
        rules(DEFAULT.sink(), self, x);
    }

    /**
     * Publishes a call of {@link B#rules(String)} to a sink.
     */
    static void rules(EventSink sink, B self, String x) {
        if (!sink.isOpen()) {
            return;
        }
        Message message;
        try {
            message = rulesMessage(x);
        } catch (Throwable problem) {
            sink.reject(
                    "com.acme.b.B.rules(String)",
                    "alone.<x>", "rules", problem);
            return;
        }
        if (message != null) {
            sink.accept(message);
        }
    }

    /**
     * The entry {@code rules} of channel {@code alone.<x>},
     * made by a call of {@link B#rules(String)}; null when there is nothing to publish.
     */
    static Message rulesMessage(String x) {
        String channel = "alone." + Placeholders.segment("alone.<x>", "x", x);
        return Message.storage(channel, "rules", x).build();
    }

    @Override
    public List<String> methods() {
        return List.of(
                "leave(Ljava/lang/String;JLjava/lang/String;)V",
                "rules(Ljava/lang/String;)V");
    }

    @Override
    public Object returned(int method, Object self, Object[] arguments, Object result) {
        switch (method) {
            case 0 -> leave((B) self, (String) arguments[0], (long) arguments[1],
                    (String) arguments[2]);
            case 1 -> rules((B) self, (String) arguments[0]);
            default -> throw new IllegalArgumentException("B has no annotated method number " + method);
        }
        return result;
    }
}
