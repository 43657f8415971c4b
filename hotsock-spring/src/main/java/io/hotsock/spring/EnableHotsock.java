package io.hotsock.spring;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.context.annotation.Import;

/**
 * On a configuration class: adds a {@link HotsockAdvisor} to the application, and the proxies that it needs.
 *
 * <p>For another order, define a bean {@code hotsockAdvisor} of your own, with {@code @Role(ROLE_INFRASTRUCTURE)}.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@Import(HotsockAdvisorRegistrar.class)
public @interface EnableHotsock {

    /**
     * Whether the proxies that the application's advisors share are subclasses, even of beans that implement interfaces; by
     * default those get proxies of their interfaces, which can not be injected as the class.
     */
    boolean proxyTargetClass() default false;
}
