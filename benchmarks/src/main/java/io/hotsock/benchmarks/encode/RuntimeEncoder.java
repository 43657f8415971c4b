package io.hotsock.benchmarks.encode;

import io.hotsock.api.Message;
import io.hotsock.publish.DataEncoder;
import io.hotsock.publish.JacksonDataEncoder;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;

/**
 * The runtime's own encoder, which is internal: reached by a constant method handle, which the JIT compiles like a direct
 * call.
 */
final class RuntimeEncoder {

    private static final MethodHandle ENCODE = find();

    private RuntimeEncoder() {}

    private static MethodHandle find() {
        try {
            Class<?> type = Class.forName("io.hotsock.publish.internal.MessageEncoder");
            MethodHandles.Lookup lookup = MethodHandles.privateLookupIn(type, MethodHandles.lookup());
            Object encoder = lookup.findConstructor(type, MethodType.methodType(void.class, DataEncoder.class))
                    .invoke(JacksonDataEncoder.standard());
            return lookup.findVirtual(type, "encode", MethodType.methodType(byte[].class, Message.class, String.class))
                    .bindTo(encoder);
        } catch (Throwable e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    static byte[] encode(Message message, String deduplicationId) throws Throwable {
        return (byte[]) ENCODE.invokeExact(message, deduplicationId);
    }
}
