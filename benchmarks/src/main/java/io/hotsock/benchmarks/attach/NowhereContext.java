package io.hotsock.benchmarks.attach;

import io.hotsock.spring.EnableHotsock;
import io.micrometer.core.aop.TimedAspect;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.springframework.aop.framework.autoproxy.DefaultAdvisorAutoProxyCreator;
import org.springframework.aop.support.DefaultPointcutAdvisor;
import org.springframework.aop.support.NameMatchMethodPointcut;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.EnableAspectJAutoProxy;
import org.springframework.context.annotation.Import;
import org.springframework.integration.config.EnableIntegration;
import org.springframework.integration.config.EnablePublisher;

/** Spring contexts with one attachment each, set up as the attachment's documentation says. */
final class NowhereContext {

    static final String CHANNEL = "nowhere";

    private NowhereContext() {}

    static AnnotationConfigApplicationContext of(Class<?> configuration) {
        return new AnnotationConfigApplicationContext(configuration);
    }

    /** This project's advisor. */
    @Configuration
    @EnableHotsock
    static class Advised {
        @Bean
        AdvisedAccounts accounts() {
            return new AdvisedAccounts();
        }
    }

    /** What Spring's proxies take by themselves. */
    @Configuration
    @Import(Idle.class)
    static class Proxied {
        @Bean
        PlainAccounts accounts() {
            return new PlainAccounts();
        }
    }

    /** The same around hand-written publishing: what someone has who uses Spring's proxies anyway. */
    @Configuration
    @Import(Idle.class)
    static class ProxiedHandWritten {
        @Bean
        HandWrittenAccounts accounts() {
            return new HandWrittenAccounts(Nowhere.INSTANCE);
        }
    }

    /** An advisor that does nothing. */
    @Configuration
    static class Idle {
        @Bean
        static DefaultAdvisorAutoProxyCreator proxies() {
            DefaultAdvisorAutoProxyCreator creator = new DefaultAdvisorAutoProxyCreator();
            creator.setProxyTargetClass(true);
            return creator;
        }

        @Bean
        static DefaultPointcutAdvisor idle() {
            NameMatchMethodPointcut rename = new NameMatchMethodPointcut();
            rename.setMappedName("rename");
            return new DefaultPointcutAdvisor(rename, (MethodInterceptor) MethodInvocation::proceed);
        }
    }

    /** Spring Integration's {@code @Publisher}, to a channel that keeps the last message. */
    @Configuration
    @EnableIntegration
    @EnablePublisher
    static class Published {
        @Bean
        PublisherAccounts accounts() {
            return new PublisherAccounts();
        }

        @Bean(CHANNEL)
        NowhereChannel nowhere() {
            return new NowhereChannel();
        }
    }

    /** Micrometer's {@code @Timed}. */
    @Configuration
    @EnableAspectJAutoProxy
    static class Timed {
        @Bean
        TimedAccounts accounts() {
            return new TimedAccounts();
        }

        @Bean
        TimedAspect timedAspect() {
            return new TimedAspect(new SimpleMeterRegistry());
        }
    }
}
