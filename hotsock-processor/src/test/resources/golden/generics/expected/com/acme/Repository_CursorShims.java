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
 * Publishes what the annotated methods of {@link Repository.Cursor} return.
 */
@Generated("io.hotsock.processor")
@ShimMetadata(
        source = "com.acme.Repository$Cursor",
        methods = {"pass(Ljava/lang/Number;Ljava/lang/CharSequence;)Ljava/lang/CharSequence;"},
        parameters = {"key,value"},
        uses = {@ChannelUse(channel = "row.<key>", event = "row.passed",
                        method = "com.acme.Repository.Cursor#pass(Number, CharSequence)",
                        types = {"java.lang.Number", "java.lang.CharSequence"})}
)
@NullUnmarked
final class Repository_CursorShims implements Shims {
    private static final InstallationHandle DEFAULT = InstallationHandle.of("", Repository_CursorShims.class);

    /**
     * Publishes a call of {@link Repository.Cursor#pass(Number, CharSequence)}.
     */
    static <T extends CharSequence, K extends Number & Comparable<K>> void pass(
            Repository<T, K>.Cursor self, K key, T value, T result) {
        Repository_CursorShims.<T, K>pass(DEFAULT.sink(), self, key, value, result);
    }

    /**
     * Publishes a call of {@link Repository.Cursor#pass(Number, CharSequence)} to a sink.
     */
    static <T extends CharSequence, K extends Number & Comparable<K>> void pass(EventSink sink,
            Repository<T, K>.Cursor self, K key, T value, T result) {
        if (!sink.isOpen()) {
            return;
        }
        Message message;
        try {
            message = Repository_CursorShims.<T, K>passMessage(key, result);
        } catch (Throwable problem) {
            sink.reject(
                    "com.acme.Repository$Cursor.pass(Number, CharSequence)",
                    "row.<key>", "row.passed", problem);
            return;
        }
        if (message != null) {
            sink.accept(message);
        }
    }

    /**
     * The event {@code row.passed} on channel {@code row.<key>},
     * made by a call of {@link Repository.Cursor#pass(Number, CharSequence)}; null when there is nothing to publish.
     */
    static <T extends CharSequence, K extends Number & Comparable<K>> Message passMessage(K key,
            T result) {
        if (result == null) {
            return null;
        }
        String channel = "row." + Placeholders.segment("row.<key>", "key", key);
        return Message.of(channel, "row.passed", result);
    }

    @Override
    public List<String> methods() {
        return List.of(
                "pass(Ljava/lang/Number;Ljava/lang/CharSequence;)Ljava/lang/CharSequence;");
    }

    @SuppressWarnings("unchecked")
    private static <T extends CharSequence, K extends Number & Comparable<K>> void returnedPass(
            Object self, Object[] arguments, Object result) {
        Repository_CursorShims.<T, K>pass((Repository<T, K>.Cursor) self, (K) arguments[0],
                (T) arguments[1], (T) result);
    }

    @Override
    public Object returned(int method, Object self, Object[] arguments, Object result) {
        switch (method) {
            case 0 -> returnedPass(self, arguments, result);
            default -> throw new IllegalArgumentException("Cursor has no annotated method number " + method);
        }
        return result;
    }
}
