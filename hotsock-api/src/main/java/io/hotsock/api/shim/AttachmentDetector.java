package io.hotsock.api.shim;

import java.lang.reflect.Method;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * Tells whether its kind of attachment serves an annotated method; attachments provide one through
 * {@link java.util.ServiceLoader}. Thread-safe; initialises no class.
 */
public interface AttachmentDetector {

    /**
     * How the method is attached, for people; {@code null} when not by this attachment.
     *
     * @param method as declared by the type with the annotation
     * @param used objects through which the application makes its calls
     */
    @Nullable
    String attachment(Method method, Collection<?> used);
}
