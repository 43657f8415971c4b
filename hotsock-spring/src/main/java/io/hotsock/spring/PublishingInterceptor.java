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

    private static final System.Logger LOG = System.getLogger("io.hotsock");
    private static final String ATTACHMENT = "spring";

    private volatile @Nullable Target last;

    @Override
    public @Nullable Object invoke(MethodInvocation call) throws Throwable {
        Object target = call.getThis();
        // Interceptors further in may write into this very array; the shim gets the arguments at entry.
        @Nullable Object[] arguments = call.getArguments().clone();
        Object result = call.proceed();
        ShimMethod shim = target == null ? null : shim(call.getMethod(), target);
        return shim == null ? result : shim.returned(ATTACHMENT, target, arguments, result);
    }

    @SuppressWarnings("ReferenceEquality") // Equal methods would do as well, but a proxy has one and the same.
    private @Nullable ShimMethod shim(Method called, Object target) {
        Target known = last;
        if (known == null || known.called != called || known.targetClass != target.getClass()) {
            known = new Target(called, target.getClass(), find(called, target));
            last = known;
        }
        return known.shim;
    }

    private static @Nullable ShimMethod find(Method called, Object target) {
        try {
            return HotsockAdvisor.isOf(target) ? null : find(called, target.getClass());
        } catch (RuntimeException | LinkageError e) {
            // The method has returned, and its caller must not notice.
            LOG.log(System.Logger.Level.ERROR, called + " publishes nothing: it can not be looked at.", e);
            return null;
        }
    }

    private static @Nullable ShimMethod find(Method called, Class<?> targetClass) {
        // Proxies ask the pointcut once for each method, whatever becomes of their target.
        if (!HotsockAdvisor.ANNOTATED_METHODS.getMethodMatcher().matches(called, targetClass)) {
            return null;
        }
        Method method = AopUtils.getMostSpecificMethod(called, targetClass);
        MethodType type = MethodType.methodType(method.getReturnType(), method.getParameterTypes());
        return ShimMethod.of(method.getDeclaringClass(), method.getName(), type, method.getModifiers());
    }

    /**
     * What is known of the last target.
     *
     * @param shim {@code null} when nothing is to be published here
     */
    private record Target(
            Method called, Class<?> targetClass, @Nullable ShimMethod shim) {}
}
