package io.hotsock.publish;

import java.io.IOException;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/**
 * Writes a message's data as JSON. The default is {@link JacksonDataEncoder}; an application on another JSON library plugs
 * in its own.
 *
 * <p>Called on the thread that publishes, before the call returns. Must be thread-safe. An exception of any kind makes the
 * message invalid and is never let out to the caller of an annotated method.
 */
@FunctionalInterface
public interface DataEncoder {

    /**
     * Writes one JSON value in UTF-8.
     *
     * @param data the data as given to the message, perhaps {@code null}
     * @param out takes the JSON; beyond 32 KiB it only counts, for the error that follows. Need not be closed
     * @throws IOException when the data has no JSON form
     */
    void encode(@Nullable Object data, OutputStream out) throws IOException;
}
