package io.hotsock;

import io.hotsock.api.shim.AttachmentDetector;
import io.hotsock.api.shim.Woven;
import java.lang.reflect.Method;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** Sees the mark of Hotsock's own weaver. */
final class WovenDetector implements AttachmentDetector {

    @Override
    public @Nullable String attachment(Method method, Collection<?> used) {
        Woven mark = method.getDeclaringClass().getAnnotation(Woven.class);
        return mark == null ? null : "woven (" + mark.by() + ")";
    }
}
