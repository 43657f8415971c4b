package io.hotsock.api.shim;

import java.lang.invoke.MethodType;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The generated decorators that override a method, and therefore publish for it; decided once for each class of objects.
 * Thread-safe.
 */
final class Overriding extends ClassValue<Boolean> {

    private final Class<?> declaring;
    private final String name;
    private final MethodType type;
    private final boolean overridable;
    private final boolean ofThePackage;

    Overriding(Class<?> declaring, String name, MethodType type, int modifiers) {
        this.declaring = declaring;
        this.name = name;
        this.type = type;
        this.overridable = (modifiers & (Modifier.PRIVATE | Modifier.STATIC | Modifier.FINAL)) == 0;
        this.ofThePackage = (modifiers & (Modifier.PUBLIC | Modifier.PROTECTED)) == 0;
    }

    /** Whether one publishes for a call on this object. Most objects are of the very class, and ask no further. */
    boolean publishFor(@Nullable Object self) {
        return overridable && self != null && self.getClass() != declaring && get(self.getClass());
    }

    /** Only decorators below the declaring class override: one above is what that class extends. */
    @Override
    protected Boolean computeValue(Class<?> objects) {
        for (Class<?> each = objects; each != null && each != declaring; each = each.getSuperclass()) {
            if (isDecorator(each) && overrides(each)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isDecorator(Class<?> type) {
        return Arrays.asList(type.getInterfaces()).contains(Decorated.class);
    }

    private boolean overrides(Class<?> decorator) {
        return (!ofThePackage || isInThePackage(decorator)) && declares(decorator);
    }

    private boolean isInThePackage(Class<?> decorator) {
        return decorator.getClassLoader() == declaring.getClassLoader()
                && decorator.getPackageName().equals(declaring.getPackageName());
    }

    private boolean declares(Class<?> decorator) {
        try {
            return Arrays.stream(decorator.getDeclaredMethods())
                    .anyMatch(each -> each.getName().equals(name)
                            && Arrays.equals(each.getParameterTypes(), type.parameterArray()));
        } catch (LinkageError e) {
            // One of them names a class that is missing. Decorators override nearly everything.
            return true;
        }
    }
}
