package io.hotsock.spring;

import org.springframework.aop.config.AopConfigUtils;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.support.BeanDefinitionBuilder;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.context.annotation.ImportBeanDefinitionRegistrar;
import org.springframework.core.type.AnnotationMetadata;

/** Registers the advisor as infrastructure, which alone the simplest kind of proxy creator looks at. */
final class HotsockAdvisorRegistrar implements ImportBeanDefinitionRegistrar {

    private static final String NAME = "hotsockAdvisor";

    @Override
    public void registerBeanDefinitions(AnnotationMetadata importing, BeanDefinitionRegistry registry) {
        AopConfigUtils.registerAutoProxyCreatorIfNecessary(registry);
        if (importing.getAnnotations().get(EnableHotsock.class).getBoolean("proxyTargetClass")) {
            AopConfigUtils.forceAutoProxyCreatorToUseClassProxying(registry);
        }
        if (!registry.containsBeanDefinition(NAME)) {
            registry.registerBeanDefinition(
                    NAME,
                    BeanDefinitionBuilder.rootBeanDefinition(HotsockAdvisor.class, HotsockAdvisor::new)
                            .setRole(BeanDefinition.ROLE_INFRASTRUCTURE)
                            .getBeanDefinition());
        }
    }
}
