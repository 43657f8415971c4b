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
 * Publishes what the annotated methods of {@link Older} return.
 */
@Generated("io.hotsock.processor")
@ShimMetadata(
        source = "com.acme.Older",
        methods = {"keep(Ljava/util/List;)Lcom/acme/Older$Kept$Inner;"},
        parameters = {"all"},
        uses = {@ChannelUse(channel = "old.<result.id>", event = "old.kept",
                        method = "com.acme.Older#keep(java.util.List)",
                        types = {"java.lang.String", "com.acme.Older.Kept.Inner"})}
)
@NullUnmarked
@SuppressWarnings({
        "deprecation",
        "removal"
})
final class OlderShims implements Shims {
    private static final InstallationHandle DEFAULT = InstallationHandle.of("", OlderShims.class);

    /**
     * Publishes a call of {@link Older#keep(List)}.
     */
    static <T extends Older.Kept> void keep(Older self, List<T> all, Older.Kept.Inner result) {
        keep(DEFAULT.sink(), self, all, result);
    }

    /**
     * Publishes a call of {@link Older#keep(List)} to a sink.
     */
    static <T extends Older.Kept> void keep(EventSink sink, Older self, List<T> all,
            Older.Kept.Inner result) {
        if (!sink.isOpen()) {
            return;
        }
        Message message;
        try {
            message = keepMessage(result);
        } catch (Throwable problem) {
            sink.reject(
                    "com.acme.Older.keep(java.util.List)",
                    "old.<result.id>", "old.kept", problem);
            return;
        }
        if (message != null) {
            sink.accept(message);
        }
    }

    /**
     * The event {@code old.kept} on channel {@code old.<result.id>},
     * made by a call of {@link Older#keep(List)}; null when there is nothing to publish.
     */
    static Message keepMessage(Older.Kept.Inner result) {
        if (result == null) {
            return null;
        }
        var id = result.id();
        if (id == null) {
            return null;
        }
        String channel = "old." + Placeholders.segment("old.<result.id>", "result.id", id);
        return Message.of(channel, "old.kept", result);
    }

    @Override
    public List<String> methods() {
        return List.of(
                "keep(Ljava/util/List;)Lcom/acme/Older$Kept$Inner;");
    }

    @SuppressWarnings("unchecked")
    private static <T extends Older.Kept> void returnedKeep(Object self, Object[] arguments,
            Object result) {
        keep((Older) self, (List<T>) arguments[0], (Older.Kept.Inner) result);
    }

    @Override
    public Object returned(int method, Object self, Object[] arguments, Object result) {
        switch (method) {
            case 0 -> returnedKeep(self, arguments, result);
            default -> throw new IllegalArgumentException("Older has no annotated method number " + method);
        }
        return result;
    }
}
