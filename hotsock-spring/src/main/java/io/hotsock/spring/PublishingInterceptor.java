package io.hotsock.spring;

import io.hotsock.api.shim.ShimMethod;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.jspecify.annotations.Nullable;
import org.springframework.aop.support.AopUtils;

/**
 * Hands what a method of a bean returned to its shim. Spring's proxies keep the interceptors of each method by themselves, so
 * that one of these, which each gets for itself, meets the same method again and again; it serves any other as well.
 */
final class PublishingInterceptor implements MethodInterceptor {

    private static final String ATTACHMENT = "spring";

    private volatile @Nullable Target last;

    @Override
    public @Nullable Object invoke(MethodInvocation call) throws Throwable {
        Object target = call.getThis();
        // Interceptors further in may write into this very array; the shim gets the arguments at entry.
        @Nullable Object[] arguments = call.getArguments().clone();
        Object result = call.proceed();
        return target == null
                ? result
                : shim(call.getMethod(), target.getClass()).returned(ATTACHMENT, target, arguments, result);
    }

    @SuppressWarnings("ReferenceEquality") // Equal methods would do as well, but a proxy has one and the same.
    private ShimMethod shim(Method called, Class<?> targetClass) {
        Target known = last;
        if (known == null || known.called != called || known.targetClass != targetClass) {
            known = new Target(called, targetClass, find(called, targetClass));
            last = known;
        }
        return known.shim;
    }

    private static ShimMethod find(Method called, Class<?> targetClass) {
        Method method = AopUtils.getMostSpecificMethod(called, targetClass);
        MethodType type = MethodType.methodType(method.getReturnType(), method.getParameterTypes());
        return ShimMethod.of(method.getDeclaringClass(), method.getName(), type, method.getModifiers());
    }

    private record Target(Method called, Class<?> targetClass, ShimMethod shim) {}
}
