package io.hotsock;

import io.hotsock.api.shim.AttachmentDetector;
import io.hotsock.api.shim.Decorated;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Collection;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Sees generated decorators among the objects used; what they do not override they do not serve. */
final class DecoratorDetector implements AttachmentDetector {

    private static final int NOT_OVERRIDABLE = Modifier.PRIVATE | Modifier.STATIC | Modifier.FINAL;

    @Override
    public @Nullable String attachment(Method method, Collection<?> used) {
        return (method.getModifiers() & NOT_OVERRIDABLE) == 0
                        && used.stream()
                                .flatMap(object -> decorators(object.getClass()))
                                .anyMatch(decorator -> serves(decorator, method))
                ? "decorator"
                : null;
    }

    /** A proxy's class may lie below a decorator, and a decorator below another. */
    private static Stream<Class<?>> decorators(Class<?> type) {
        return ancestors(type)
                .filter(each -> Arrays.asList(each.getInterfaces()).contains(Decorated.class));
    }

    private static Stream<Class<?>> ancestors(@Nullable Class<?> type) {
        return Stream.iterate(type, Objects::nonNull, Class::getSuperclass);
    }

    /** Whether what the decorator calls is this very method: where there is an override of it, that is another. */
    private static boolean serves(Class<?> decorator, Method method) {
        Stream<Class<?>> called = method.getDeclaringClass().isInterface()
                ? Arrays.stream(decorator.getInterfaces()).flatMap(each -> inherited(each, method))
                : ancestors(decorator.getSuperclass()).filter(each -> declares(each, method));
        return declares(decorator, method)
                && called.findFirst().filter(method.getDeclaringClass()::equals).isPresent();
    }

    private static boolean declares(Class<?> type, Method method) {
        return Arrays.stream(type.getDeclaredMethods())
                .anyMatch(each -> each.getName().equals(method.getName())
                        && Arrays.equals(each.getParameterTypes(), method.getParameterTypes()));
    }

    /** Where an interface has a method from. */
    private static Stream<Class<?>> inherited(Class<?> face, Method method) {
        try {
            return Stream.of(
                    face.getMethod(method.getName(), method.getParameterTypes()).getDeclaringClass());
        } catch (NoSuchMethodException e) {
            return Stream.of();
        }
    }
}
