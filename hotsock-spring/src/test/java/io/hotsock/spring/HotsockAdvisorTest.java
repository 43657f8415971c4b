package io.hotsock.spring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import javax.sql.DataSource;
import org.aopalliance.intercept.MethodInvocation;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.aop.Advisor;
import org.springframework.aop.framework.Advised;
import org.springframework.aop.framework.ProxyFactory;
import org.springframework.aop.framework.autoproxy.DefaultAdvisorAutoProxyCreator;
import org.springframework.aop.support.AopUtils;
import org.springframework.aop.target.HotSwappableTargetSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.transaction.annotation.Transactional;

class HotsockAdvisorTest {

    @BeforeEach
    void forget() {
        Shop.PUBLISHED.clear();
    }

    @Configuration(proxyBeanMethods = false)
    @EnableHotsock
    static class Application {
        @Bean
        Shop shop() {
            return new Shop();
        }

        @Bean
        Shop.QuietShop quietShop() {
            return new Shop.QuietShop();
        }

        @Bean
        Shop.WovenShop wovenShop() {
            return new Shop.WovenShop();
        }

        @Bean
        Shop.PublishingShop publishingShop() {
            return new Shop.PublishingShop();
        }

        @Bean
        Shop.Till till() {
            return new Shop.ShopTill();
        }
    }

    private static <T> T bean(String name, Class<T> type) {
        return new AnnotationConfigApplicationContext(Application.class).getBean(name, type);
    }

    @Test
    void callsThroughTheProxyPublishOnce() {
        assertEquals("replaced tea ordered", bean("shop", Shop.class).order("tea"));
        assertEquals(List.of("tea -> tea ordered"), Shop.PUBLISHED);
    }

    @Test
    void callsWithinTheObjectDoNot() {
        bean("shop", Shop.class).orderTwice("tea");
        assertEquals(List.of(), Shop.PUBLISHED);
    }

    @Test
    void anExceptionPublishesNothing() {
        Shop shop = bean("shop", Shop.class);
        assertThrows(IllegalArgumentException.class, () -> shop.order(""));
        assertEquals(List.of(), Shop.PUBLISHED);
    }

    @Test
    void methodsOfAnInterfaceServedByAnAnnotatedImplementationPublish() {
        Shop.Till till = bean("till", Shop.Till.class);
        assertTrue(AopUtils.isJdkDynamicProxy(till));
        till.sell("tea");
        till.close();
        assertEquals(List.of("till: tea -> tea sold"), Shop.PUBLISHED);
    }

    @Test
    void anOverrideWithoutTheAnnotationPublishesNothing() {
        bean("quietShop", Shop.QuietShop.class).order("tea");
        assertEquals(List.of(), Shop.PUBLISHED);
    }

    @Test
    void wovenClassesGetNoProxyAtAll() {
        assertFalse(AopUtils.isAopProxy(bean("wovenShop", Shop.WovenShop.class)));
    }

    @Test
    void decoratorsPublishByThemselves() {
        bean("publishingShop", Shop.PublishingShop.class).order("tea");
        assertEquals(List.of(), Shop.PUBLISHED);
    }

    /** Beside the one that publishing brings. */
    @Configuration(proxyBeanMethods = false)
    static class AnotherProxyCreator {
        @Bean
        static DefaultAdvisorAutoProxyCreator proxyCreator() {
            DefaultAdvisorAutoProxyCreator creator = new DefaultAdvisorAutoProxyCreator();
            creator.setProxyTargetClass(true);
            return creator;
        }
    }

    @Test
    void ofTwoProxiesOneAroundTheOtherTheInnerOnePublishes() throws Exception {
        try (var context = new AnnotationConfigApplicationContext(Application.class, AnotherProxyCreator.class)) {
            Shop shop = context.getBean("shop", Shop.class);
            assertTrue(AopUtils.isAopProxy(((Advised) shop).getTargetSource().getTarget()));
            assertEquals("replaced tea ordered", shop.order("tea"));
            assertEquals("replaced tea ordered", shop.order("tea"));
            assertEquals(List.of("tea -> tea ordered", "tea -> tea ordered"), Shop.PUBLISHED);
            Method order = Shop.class.getDeclaredMethod("order", String.class);
            assertEquals("spring", new ProxyDetector().attachment(order, List.of(shop)));
        }
    }

    @Test
    void aTargetThatCanNotBeLookedAtIsReportedOnceAndBreaksNoCaller() throws Throwable {
        Advised target = answering(Advised.class, method -> {
            throw new NoClassDefFoundError("gone/Type");
        });
        Method order = Shop.class.getDeclaredMethod("order", String.class);
        MethodInvocation call = answering(MethodInvocation.class, method -> switch (method) {
            case "getThis" -> target;
            case "getMethod" -> order;
            case "getArguments" -> new Object[] {"tea"};
            default -> "tea ordered";
        });
        PublishingInterceptor interceptor = new PublishingInterceptor();
        try (LogLines lines = new LogLines()) {
            assertEquals("tea ordered", interceptor.invoke(call));
            assertEquals("tea ordered", interceptor.invoke(call));
            assertEquals(List.of(order + " publishes nothing: it can not be looked at."), lines.errors());
        }
    }

    private static <T> T answering(Class<T> type, Function<String, Object> answers) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (self, method, arguments) -> answers.apply(method.getName())));
    }

    @Test
    void whatPublishesFollowsTheTargetOfAProxy() {
        HotSwappableTargetSource target = new HotSwappableTargetSource(new Shop());
        ProxyFactory proxies = new ProxyFactory();
        proxies.setProxyTargetClass(true);
        proxies.setTargetSource(target);
        proxies.addAdvisor(new HotsockAdvisor());
        Shop shop = (Shop) proxies.getProxy();

        shop.order("tea");
        target.swap(new Shop.LoudShop());
        assertEquals("milk!", shop.order("milk"));
        target.swap(new Shop.QuietShop());
        assertEquals("quiet", shop.order("cake"));
        target.swap(new Shop());
        shop.order("more tea");
        assertEquals(
                List.of("tea -> tea ordered", "loud: milk -> milk!", "more tea -> more tea ordered"), Shop.PUBLISHED);
    }

    @Test
    void theWiringKnowsWhatProxiesServe() throws Exception {
        ProxyDetector detector = new ProxyDetector();
        Object shop = bean("shop", Shop.class);
        Object till = bean("till", Shop.Till.class);
        Method order = Shop.class.getDeclaredMethod("order", String.class);
        Method sell = Shop.ShopTill.class.getDeclaredMethod("sell", String.class);
        Method declared = Shop.Till.class.getDeclaredMethod("close");

        assertEquals("spring", detector.attachment(order, List.of(till, shop)));
        assertNull(detector.attachment(order, List.of(new Shop(), bean("quietShop", Shop.QuietShop.class))));
        assertEquals("spring", detector.attachment(sell, List.of(till)));
        assertNull(detector.attachment(declared, List.of(till)));
    }

    static class Ledger extends Shop {
        @Override
        @Transactional
        @io.hotsock.api.HotsockEvent(channel = "a", event = "e")
        public String order(String what) {
            return super.order(what);
        }
    }

    @Configuration(proxyBeanMethods = false)
    @EnableHotsock
    @EnableTransactionManagement
    static class TransactionalApplication {
        @Bean
        DataSource database() {
            JdbcDataSource database = new JdbcDataSource();
            database.setURL("jdbc:h2:mem:advisor");
            return database;
        }

        @Bean
        PlatformTransactionManager transactionManager(DataSource database) {
            return new JdbcTransactionManager(database);
        }

        @Bean
        Ledger ledger() {
            return new Ledger();
        }
    }

    @Test
    void theAdvisorStandsOutsideTheTransaction() {
        try (var context = new AnnotationConfigApplicationContext(TransactionalApplication.class)) {
            Advisor[] advisors = ((Advised) context.getBean(Ledger.class)).getAdvisors();
            List<String> order = new ArrayList<>();
            Arrays.stream(advisors)
                    .forEach(advisor -> order.add(advisor.getAdvice().getClass().getSimpleName()));
            assertEquals(List.of("PublishingInterceptor", "TransactionInterceptor"), order);
        }
    }
}
