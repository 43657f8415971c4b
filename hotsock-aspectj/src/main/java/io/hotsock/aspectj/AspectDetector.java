package io.hotsock.aspectj;

import io.hotsock.api.shim.AttachmentDetector;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Collection;
import org.aspectj.lang.JoinPoint;
import org.jspecify.annotations.Nullable;

/**
 * Sees that AspectJ wove a class, by the static parts of join points that it adds; found by
 * {@link java.util.ServiceLoader}. By which aspects can not be seen.
 */
public final class AspectDetector implements AttachmentDetector {

    /** For the service loader. */
    public AspectDetector() {}

    @Override
    public @Nullable String attachment(Method method, Collection<?> used) {
        boolean woven = Arrays.stream(method.getDeclaringClass().getDeclaredFields())
                .anyMatch(field -> field.isSynthetic() && field.getType() == JoinPoint.StaticPart.class);
        return woven ? "woven (aspectj)" : null;
    }
}
