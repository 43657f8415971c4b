package orders;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.hotsock.spring.EnableHotsock;
import org.junit.jupiter.api.Test;
import org.springframework.aop.support.AopUtils;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Configuration;

/** The advisor stands back where the aspect publishes. */
class AspectjSpringTest extends AttachmentContract {
    @Configuration
    static class Detached {}

    @Configuration
    @EnableHotsock(proxyTargetClass = true)
    static class Attached {}

    private static <T> T bean(Class<T> type) {
        Class<?> application = Boolean.getBoolean("detached") ? Detached.class : Attached.class;
        return new AnnotationConfigApplicationContext(application, type).getBean(type);
    }

    @Test
    void theAdvisorIsThere() {
        assertTrue(AopUtils.isAopProxy(desk()), "no proxy: it is not the advisor that stands back");
    }

    @Override
    public OrderDesk desk() {
        return bean(OrderDesk.class);
    }

    @Override
    public OrderDesk.Quiet quietDesk() {
        return bean(OrderDesk.Quiet.class);
    }

    @Override
    public OrderDesk.Loud loudDesk() {
        return bean(OrderDesk.Loud.class);
    }

    @Override
    public OrderDesk.Early earlyDesk() {
        return bean(OrderDesk.Early.class);
    }
}
