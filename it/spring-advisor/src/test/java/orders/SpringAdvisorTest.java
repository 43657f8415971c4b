package orders;

import io.hotsock.spring.EnableHotsock;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Configuration;

/** Published by the proxies of Spring beans. */
class SpringAdvisorTest extends AttachmentContract {
    @Configuration
    static class Detached {}

    @Configuration
    @EnableHotsock(proxyTargetClass = true)
    static class Attached {}

    private static <T> T bean(Class<T> type) {
        Class<?> application = Boolean.getBoolean("detached") ? Detached.class : Attached.class;
        return new AnnotationConfigApplicationContext(application, type).getBean(type);
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

    @Override
    public boolean isWoven() {
        return false;
    }
}
