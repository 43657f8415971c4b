package io.hotsock.spring;

import io.hotsock.api.shim.ShimMethod;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.jspecify.annotations.Nullable;
import org.springframework.aop.support.AopUtils;

/** Hands what a method of a bean returned to its shim. */
enum PublishingInterceptor implements MethodInterceptor {
    /** The one; it has no state of its own. */
    INSTANCE;

    private static final String ATTACHMENT = "spring";

    /** Per class of the target, by the method called, so that they go with the class. */
    private static final ClassValue<Map<Method, ShimMethod>> METHODS = new ClassValue<>() {
        @Override
        protected Map<Method, ShimMethod> computeValue(Class<?> targetClass) {
            return new ConcurrentHashMap<>();
        }
    };

    @Override
    public @Nullable Object invoke(MethodInvocation call) throws Throwable {
        Object target = call.getThis();
        // Interceptors further in may write into this very array; the shim gets the arguments at entry.
        @Nullable Object[] arguments = call.getArguments().clone();
        Object result = call.proceed();
        return target == null
                ? result
                : method(call.getMethod(), target.getClass()).returned(ATTACHMENT, target, arguments, result);
    }

    private static ShimMethod method(Method called, Class<?> targetClass) {
        Map<Method, ShimMethod> methods = METHODS.get(targetClass);
        ShimMethod known = methods.get(called);
        return known != null ? known : methods.computeIfAbsent(called, method -> find(method, targetClass));
    }

    private static ShimMethod find(Method called, Class<?> targetClass) {
        Method method = AopUtils.getMostSpecificMethod(called, targetClass);
        MethodType type = MethodType.methodType(method.getReturnType(), method.getParameterTypes());
        return ShimMethod.of(method.getDeclaringClass(), method.getName(), type, method.getModifiers());
    }
}
