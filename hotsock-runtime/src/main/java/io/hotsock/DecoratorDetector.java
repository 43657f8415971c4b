package io.hotsock;

import io.hotsock.api.shim.AttachmentDetector;
import io.hotsock.api.shim.Decorated;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** Sees generated decorators among the objects used; what they can not override they do not serve. */
final class DecoratorDetector implements AttachmentDetector {

    private static final int NOT_OVERRIDABLE = Modifier.PRIVATE | Modifier.STATIC | Modifier.FINAL;

    @Override
    public @Nullable String attachment(Method method, Collection<?> used) {
        return (method.getModifiers() & NOT_OVERRIDABLE) == 0
                        && used.stream().anyMatch(object -> decorates(object, method.getDeclaringClass()))
                ? "decorator"
                : null;
    }

    private static boolean decorates(Object object, Class<?> declaring) {
        return object instanceof Decorated && declaring.isInstance(object);
    }
}
