package io.hotsock.spring;

import io.hotsock.api.shim.AttachmentDetector;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.springframework.aop.support.AopUtils;

/** Sees proxies with the advisor among the objects used; found by {@link java.util.ServiceLoader}. */
public final class ProxyDetector implements AttachmentDetector {

    private static final int NOT_OVERRIDABLE = Modifier.PRIVATE | Modifier.STATIC | Modifier.FINAL;

    /** For the service loader. */
    public ProxyDetector() {}

    @Override
    public @Nullable String attachment(Method method, Collection<?> used) {
        return used.stream().anyMatch(object -> serves(object, method)) ? "spring" : null;
    }

    private static boolean serves(Object object, Method method) {
        return HotsockAdvisor.isOf(object) && reaches(object, AopUtils.getTargetClass(object), method);
    }

    /** Whether some method that callers of the proxy see leads to this one; an override would be another. */
    private static boolean reaches(Object proxy, Class<?> targetClass, Method method) {
        return AopUtils.isJdkDynamicProxy(proxy)
                ? Arrays.stream(proxy.getClass().getInterfaces())
                        .flatMap(face -> Arrays.stream(face.getMethods()))
                        .anyMatch(seen -> leadsTo(seen, targetClass, method))
                : (method.getModifiers() & NOT_OVERRIDABLE) == 0
                        && method.getDeclaringClass().isAssignableFrom(targetClass)
                        && leadsTo(method, targetClass, method);
    }

    private static boolean leadsTo(Method seen, Class<?> targetClass, Method method) {
        return AopUtils.getMostSpecificMethod(seen, targetClass).equals(method);
    }
}
