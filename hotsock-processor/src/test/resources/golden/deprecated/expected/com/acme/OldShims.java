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
 * Publishes what the annotated methods of {@link Old} return.
 */
@Generated("io.hotsock.processor")
@ShimMetadata(
        source = "com.acme.Old",
        methods = {"done(Lcom/acme/Legacy;)Ljava/lang/String;"},
        parameters = {"legacy"},
        uses = {@ChannelUse(channel = "old.<legacy.id>", event = "old.done",
                        method = "com.acme.Old#done(com.acme.Legacy)",
                        types = {"java.lang.String", "java.lang.String"})}
)
@NullUnmarked
@SuppressWarnings({
        "deprecation",
        "removal"
})
final class OldShims implements Shims {
    private static final InstallationHandle DEFAULT = InstallationHandle.of("", OldShims.class);

    /**
     * Publishes a call of {@link Old#done(Legacy)}.
     */
    static void done(Old self, Legacy legacy, String result) {
        done(DEFAULT.sink(), self, legacy, result);
    }

    /**
     * Publishes a call of {@link Old#done(Legacy)} to a sink.
     */
    static void done(EventSink sink, Old self, Legacy legacy, String result) {
        if (!sink.isOpen()) {
            return;
        }
        Message message;
        try {
            message = doneMessage(legacy, result);
        } catch (Throwable problem) {
            sink.reject(
                    "com.acme.Old.done(com.acme.Legacy)",
                    "old.<legacy.id>", "old.done", problem);
            return;
        }
        if (message != null) {
            sink.accept(message);
        }
    }

    /**
     * The event {@code old.done} on channel {@code old.<legacy.id>},
     * made by a call of {@link Old#done(Legacy)}; null when there is nothing to publish.
     */
    static Message doneMessage(Legacy legacy, String result) {
        if (result == null) {
            return null;
        }
        if (legacy == null) {
            throw Placeholders.missing("legacy", "channel \"old.<legacy.id>\"");
        }
        String channel = "old." + Placeholders.segment("old.<legacy.id>", "legacy.id", legacy.id());
        return Message.of(channel, "old.done", result);
    }

    @Override
    public List<String> methods() {
        return List.of(
                "done(Lcom/acme/Legacy;)Ljava/lang/String;");
    }

    @Override
    public Object returned(int method, Object self, Object[] arguments, Object result) {
        switch (method) {
            case 0 -> done((Old) self, (Legacy) arguments[0], (String) result);
            default -> throw new IllegalArgumentException("Old has no annotated method number " + method);
        }
        return result;
    }
}
