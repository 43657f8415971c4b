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
 * Publishes what the annotated methods of {@link Base} return.
 */
@Generated("io.hotsock.processor")
@ShimMetadata(
        source = "com.acme.Base",
        methods = {"touch(Ljava/lang/String;Ljava/lang/Object;)Ljava/lang/Object;"},
        parameters = {"name,value"},
        uses = {@ChannelUse(channel = "base.<name>", event = "base.touched",
                        method = "com.acme.Base#touch(String, Object)",
                        types = {"java.lang.String", "java.lang.Object"})}
)
@NullUnmarked
final class BaseShims implements Shims {
    private static final InstallationHandle DEFAULT = InstallationHandle.of("", BaseShims.class);

    /**
     * Publishes a call of {@link Base#touch(String, Object)}.
     */
    static <B> void touch(Base<B> self, String name, B value, B result) {
        touch(DEFAULT.sink(), self, name, value, result);
    }

    /**
     * Publishes a call of {@link Base#touch(String, Object)} to a sink.
     */
    static <B> void touch(EventSink sink, Base<B> self, String name, B value, B result) {
        if (!sink.isOpen()) {
            return;
        }
        Message message;
        try {
            message = touchMessage(name, result);
        } catch (Throwable problem) {
            sink.reject(
                    "com.acme.Base.touch(String, Object)",
                    "base.<name>", "base.touched", problem);
            return;
        }
        if (message != null) {
            sink.accept(message);
        }
    }

    /**
     * The event {@code base.touched} on channel {@code base.<name>},
     * made by a call of {@link Base#touch(String, Object)}; null when there is nothing to publish.
     */
    static <B> Message touchMessage(String name, B result) {
        if (result == null) {
            return null;
        }
        String channel = "base." + Placeholders.segment("base.<name>", "name", name);
        return Message.of(channel, "base.touched", result);
    }

    @Override
    public List<String> methods() {
        return List.of(
                "touch(Ljava/lang/String;Ljava/lang/Object;)Ljava/lang/Object;");
    }

    @SuppressWarnings("unchecked")
    private static <B> void returnedTouch(Object self, Object[] arguments, Object result) {
        touch((Base<B>) self, (String) arguments[0], (B) arguments[1], (B) result);
    }

    @Override
    public Object returned(int method, Object self, Object[] arguments, Object result) {
        switch (method) {
            case 0 -> returnedTouch(self, arguments, result);
            default -> throw new IllegalArgumentException("Base has no annotated method number " + method);
        }
        return result;
    }
}
