package io.hotsock.local.junit;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.parallel.ResourceLocksProvider;
import org.junit.platform.commons.support.AnnotationSupport;

/** Keeps tests that register an installation under one name from running at the same time. */
final class InstallationLocks implements ResourceLocksProvider {

    /** JUnit makes it. */
    InstallationLocks() {}

    @Override
    public Set<Lock> provideForClass(Class<?> testClass) {
        return locks(names(List.of(), testClass));
    }

    @Override
    public Set<Lock> provideForNestedClass(List<Class<?>> enclosing, Class<?> testClass) {
        return locks(names(enclosing, testClass));
    }

    @Override
    public Set<Lock> provideForMethod(List<Class<?>> enclosing, Class<?> testClass, Method testMethod) {
        return Set.of();
    }

    /** The names that apply to a test class: its own, else those of the class around it. */
    static List<String> names(List<Class<?>> enclosing, Class<?> testClass) {
        return AnnotationSupport.findAnnotation(testClass, HotsockTest.class, enclosing)
                .map(annotation -> Arrays.asList(annotation.installations()))
                .orElse(List.of());
    }

    private static Set<ResourceLocksProvider.Lock> locks(List<String> names) {
        return names.stream()
                .map(name -> new ResourceLocksProvider.Lock("io.hotsock installation " + name))
                .collect(Collectors.toSet());
    }
}
