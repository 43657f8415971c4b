package orders;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.hotsock.spring.EnableHotsock;
import io.hotsock.spring.HotsockAdvisor;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Configuration;

/** The advisor stands back from woven classes. */
class WovenSpringTest extends AttachmentContract {
    @Configuration
    static class Detached {}

    @Configuration
    @EnableHotsock(proxyTargetClass = true)
    static class Attached {}

    private static AnnotationConfigApplicationContext application(Class<?> bean) {
        Class<?> application = Boolean.getBoolean("detached") ? Detached.class : Attached.class;
        return new AnnotationConfigApplicationContext(application, bean);
    }

    private static <T> T bean(Class<T> type) {
        return application(type).getBean(type);
    }

    @Test
    void theAdvisorIsThere() {
        assertEquals(1, application(OrderDesk.class).getBeansOfType(HotsockAdvisor.class).size());
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
