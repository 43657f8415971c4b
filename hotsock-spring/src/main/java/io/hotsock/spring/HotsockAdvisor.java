package io.hotsock.spring;

import io.hotsock.api.HotsockEvent;
import io.hotsock.api.HotsockEvents;
import io.hotsock.api.HotsockStorage;
import io.hotsock.api.HotsockStorages;
import io.hotsock.api.shim.Woven;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import org.aopalliance.aop.Advice;
import org.springframework.aop.Pointcut;
import org.springframework.aop.framework.Advised;
import org.springframework.aop.support.AbstractPointcutAdvisor;
import org.springframework.aop.support.AopUtils;
import org.springframework.aop.support.StaticMethodMatcherPointcut;
import org.springframework.core.Ordered;

/**
 * Publishes what annotated methods of Spring beans return to those who call them through the bean's proxy.
 *
 * <p>Calls within an object do not pass its proxy and publish nothing; neither do private, static and final methods, nor
 * annotations on interfaces. Methods of classes that a weaver has marked publish by themselves and are left alone, as is a
 * target that is a generated decorator.
 *
 * <p>By default it stands outside {@code @Transactional} (whose own default is the innermost place): a method has returned
 * once its transaction has committed. A message of a method that was called inside its caller's transaction needs a
 * {@link SpringTransactionGate}. To publish inside of transactions, as woven code does, let them begin further out:
 * {@code @EnableTransactionManagement(order = HotsockAdvisor.DEFAULT_ORDER - 1)}.
 *
 * <p>Of two proxies, one around the other, the inner one publishes.
 *
 * <p>A plain advisor rather than an {@code @Aspect} bean, whose methods Spring calls by reflection. Thread-safe.
 */
public final class HotsockAdvisor extends AbstractPointcutAdvisor {

    /** The default order: further out than {@code @Transactional} by its default, further in than most others. */
    public static final int DEFAULT_ORDER = Ordered.LOWEST_PRECEDENCE - 1000;

    private static final long serialVersionUID = 1L;

    private static final List<Class<? extends Annotation>> ANNOTATIONS =
            List.of(HotsockEvent.class, HotsockEvents.class, HotsockStorage.class, HotsockStorages.class);

    static final Pointcut ANNOTATED_METHODS = new StaticMethodMatcherPointcut() {
        @Override
        public boolean matches(Method method, Class<?> targetClass) {
            Method called = AopUtils.getMostSpecificMethod(method, targetClass);
            Class<?> declaring = called.getDeclaringClass();
            return isAnnotated(called) && !declaring.isInterface() && !declaring.isAnnotationPresent(Woven.class);
        }
    };

    /** An advisor with the default order; {@link #setOrder} changes it. */
    public HotsockAdvisor() {
        setOrder(DEFAULT_ORDER);
    }

    /** Whether an object is a proxy with such an advisor. */
    static boolean isOf(Object object) {
        return object instanceof Advised proxy
                && Arrays.stream(proxy.getAdvisors()).anyMatch(HotsockAdvisor.class::isInstance);
    }

    private static boolean isAnnotated(Method method) {
        return ANNOTATIONS.stream().anyMatch(method::isAnnotationPresent);
    }

    @Override
    public Pointcut getPointcut() {
        return ANNOTATED_METHODS;
    }

    /** A new one each time, so that each method of each proxy has one of its own. */
    @Override
    public Advice getAdvice() {
        return new PublishingInterceptor();
    }
}
