package com.acme.a;

import io.hotsock.api.Message;
import io.hotsock.api.shim.ChannelUse;
import io.hotsock.api.shim.EventSink;
import io.hotsock.api.shim.InstallationHandle;
import io.hotsock.api.shim.Placeholders;
import io.hotsock.api.shim.ShimMetadata;
import io.hotsock.api.shim.Shims;
import java.util.List;
import java.util.UUID;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullUnmarked;

/**
 * Publishes what the annotated methods of {@link A} return.
 */
@Generated("io.hotsock.processor")
@ShimMetadata(
        source = "com.acme.a.A",
        methods = {
                "join(Ljava/util/UUID;J)Ljava/lang/String;",
                "joinHidden(Ljava/lang/String;Ljava/lang/Long;)Lcom/acme/a/A$Hidden;",
                "say(Ljava/lang/Integer;)Lcom/acme/a/A$Hidden;",
                "sayIt(I)V"},
        parameters = {"o,r", "o,r", "x", "n"},
        uses = {
                @ChannelUse(channel = "org.<o>.room.<r>", event = "joined",
                        method = "com.acme.a.A#join(java.util.UUID, long)",
                        types = {"java.util.UUID", "long", "java.lang.String"}, store = 60L),
                @ChannelUse(channel = "org.<o>.room.<r>", event = "joined",
                        method = "com.acme.a.A#joinHidden(String, Long)",
                        types = {"java.lang.String", "long", "com.acme.a.A.Hidden"}),
                @ChannelUse(channel = "alone.<x>", event = "said-it",
                        method = "com.acme.a.A#say(Integer)",
                        types = {"int", "com.acme.a.A.Hidden"}, eagerIdGeneration = true),
                @ChannelUse(channel = "alone.<n>", event = "said.it",
                        method = "com.acme.a.A#sayIt(int)",
                        types = {"int"})}
)
@NullUnmarked
final class AShims implements Shims {
    private static final InstallationHandle DEFAULT = InstallationHandle.of("", AShims.class);

    /**
     * Publishes a call of {@link A#join(UUID, long)}.
     */
    static void join(A self, UUID o, long r, String result) {
        join(DEFAULT.sink(), self, o, r, result);
    }

    /**
     * Publishes a call of {@link A#join(UUID, long)} to a sink.
     */
    static void join(EventSink sink, A self, UUID o, long r, String result) {
        if (!sink.isOpen()) {
            return;
        }
        Message message;
        try {
            message = joinMessage(o, r, result);
        } catch (Throwable problem) {
            sink.reject(
                    "com.acme.a.A.join(java.util.UUID, long)",
                    "org.<o>.room.<r>", "joined", problem);
            return;
        }
        if (message != null) {
            sink.accept(message);
        }
    }

    /**
     * The event {@code joined} on channel {@code org.<o>.room.<r>},
     * made by a call of {@link A#join(UUID, long)}; null when there is nothing to publish.
     */
    static Message joinMessage(UUID o, long r, String result) {
        if (result == null) {
            return null;
        }
        String channel = "org." + Placeholders.segment("org.<o>.room.<r>", "o", o) + ".room." + r;
        return Message.builder(channel, "joined")
                .data(result)
                .store(60)
                .build();
    }

    /**
     * Publishes a call of {@link A#joinHidden(String, Long)}.
     */
    static void joinHidden(A self, String o, Long r, A.Hidden result) {
        joinHidden(DEFAULT.sink(), self, o, r, result);
    }

    /**
     * Publishes a call of {@link A#joinHidden(String, Long)} to a sink.
     */
    static void joinHidden(EventSink sink, A self, String o, Long r, A.Hidden result) {
        if (!sink.isOpen()) {
            return;
        }
        Message message;
        try {
            message = joinHiddenMessage(o, r, result);
        } catch (Throwable problem) {
            sink.reject(
                    "com.acme.a.A.joinHidden(String, Long)",
                    "org.<o>.room.<r>", "joined", problem);
            return;
        }
        if (message != null) {
            sink.accept(message);
        }
    }

    /**
     * The event {@code joined} on channel {@code org.<o>.room.<r>},
     * made by a call of {@link A#joinHidden(String, Long)}; null when there is nothing to publish.
     */
    static Message joinHiddenMessage(String o, Long r, A.Hidden result) {
        if (result == null) {
            return null;
        }
        String channel = "org." + Placeholders.segment("org.<o>.room.<r>", "o", o) + ".room."
                + Placeholders.segment("org.<o>.room.<r>", "r", r);
        return Message.of(channel, "joined", result);
    }

    /**
     * Publishes a call of {@link A#say(Integer)}.
     */
    static void say(A self, Integer x, A.Hidden result) {
        say(DEFAULT.sink(), self, x, result);
    }

    /**
     * Publishes a call of {@link A#say(Integer)} to a sink.
     */
    static void say(EventSink sink, A self, Integer x, A.Hidden result) {
        if (!sink.isOpen()) {
            return;
        }
        Message message;
        try {
            message = sayMessage(x, result);
        } catch (Throwable problem) {
            sink.reject(
                    "com.acme.a.A.say(Integer)",
                    "alone.<x>", "said-it", problem);
            return;
        }
        if (message != null) {
            sink.accept(message);
        }
    }

    /**
     * The event {@code said-it} on channel {@code alone.<x>},
     * made by a call of {@link A#say(Integer)}; null when there is nothing to publish.
     */
    static Message sayMessage(Integer x, A.Hidden result) {
        if (result == null) {
            return null;
        }
        String channel = "alone." + Placeholders.segment("alone.<x>", "x", x);
        return Message.builder(channel, "said-it")
                .data(result)
                .eagerIdGeneration(true)
                .build();
    }

    /**
     * Publishes a call of {@link A#sayIt(int)}.
     */
    static void sayIt(A self, int n) {
        sayIt(DEFAULT.sink(), self, n);
    }

    /**
     * Publishes a call of {@link A#sayIt(int)} to a sink.
     */
    static void sayIt(EventSink sink, A self, int n) {
        if (!sink.isOpen()) {
            return;
        }
        Message message;
        try {
            message = sayItMessage(n);
        } catch (Throwable problem) {
            sink.reject(
                    "com.acme.a.A.sayIt(int)",
                    "alone.<n>", "said.it", problem);
            return;
        }
        if (message != null) {
            sink.accept(message);
        }
    }

    /**
     * The event {@code said.it} on channel {@code alone.<n>},
     * made by a call of {@link A#sayIt(int)}; null when there is nothing to publish.
     */
    static Message sayItMessage(int n) {
        String channel = "alone." + n;
        return Message.of(channel, "said.it");
    }

    @Override
    public List<String> methods() {
        return List.of(
                "join(Ljava/util/UUID;J)Ljava/lang/String;",
                "joinHidden(Ljava/lang/String;Ljava/lang/Long;)Lcom/acme/a/A$Hidden;",
                "say(Ljava/lang/Integer;)Lcom/acme/a/A$Hidden;",
                "sayIt(I)V");
    }

    @Override
    public Object returned(int method, Object self, Object[] arguments, Object result) {
        switch (method) {
            case 0 -> join((A) self, (UUID) arguments[0], (long) arguments[1], (String) result);
            case 1 -> joinHidden((A) self, (String) arguments[0], (Long) arguments[1],
                    (A.Hidden) result);
            case 2 -> say((A) self, (Integer) arguments[0], (A.Hidden) result);
            case 3 -> sayIt((A) self, (int) arguments[0]);
            default -> throw new IllegalArgumentException("A has no annotated method number " + method);
        }
        return result;
    }
}
