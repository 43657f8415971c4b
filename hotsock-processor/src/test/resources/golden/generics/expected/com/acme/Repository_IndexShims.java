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
 * Publishes what the annotated methods of {@link Repository.Index} return.
 */
@Generated("io.hotsock.processor")
@ShimMetadata(
        source = "com.acme.Repository$Index",
        methods = {"find(Ljava/lang/Number;Ljava/util/List;)Ljava/util/List;"},
        parameters = {"key,all"},
        uses = {@ChannelUse(channel = "row.<key>", event = "row.found",
                        method = "com.acme.Repository.Index#find(Number, java.util.List)",
                        types = {"java.lang.Number", "java.util.List<?>"})}
)
@NullUnmarked
final class Repository_IndexShims implements Shims {
    private static final InstallationHandle DEFAULT = InstallationHandle.of("", Repository_IndexShims.class);

    /**
     * Publishes a call of {@link Repository.Index#find(Number, List)}.
     */
    static <L extends List<?>, T extends Number> void find(Repository.Index<?, ?> self, T key,
            L all, L result) {
        find(DEFAULT.sink(), self, key, all, result);
    }

    /**
     * Publishes a call of {@link Repository.Index#find(Number, List)} to a sink.
     */
    static <L extends List<?>, T extends Number> void find(EventSink sink,
            Repository.Index<?, ?> self, T key, L all, L result) {
        if (!sink.isOpen()) {
            return;
        }
        Message message;
        try {
            message = findMessage(key, result);
        } catch (Throwable problem) {
            sink.reject(
                    "com.acme.Repository$Index.find(Number, java.util.List)",
                    "row.<key>", "row.found", problem);
            return;
        }
        if (message != null) {
            sink.accept(message);
        }
    }

    /**
     * The event {@code row.found} on channel {@code row.<key>},
     * made by a call of {@link Repository.Index#find(Number, List)}; null when there is nothing to publish.
     */
    static <L extends List<?>, T extends Number> Message findMessage(T key, L result) {
        if (result == null) {
            return null;
        }
        String channel = "row." + Placeholders.segment("row.<key>", "key", key);
        return Message.of(channel, "row.found", result);
    }

    @Override
    public List<String> methods() {
        return List.of(
                "find(Ljava/lang/Number;Ljava/util/List;)Ljava/util/List;");
    }

    @SuppressWarnings("unchecked")
    private static <L extends List<?>, T extends Number> void returnedFind(Object self,
            Object[] arguments, Object result) {
        find((Repository.Index<?, ?>) self, (T) arguments[0], (L) arguments[1], (L) result);
    }

    @Override
    public Object returned(int method, Object self, Object[] arguments, Object result) {
        switch (method) {
            case 0 -> returnedFind(self, arguments, result);
            default -> throw new IllegalArgumentException("Index has no annotated method number " + method);
        }
        return result;
    }
}
