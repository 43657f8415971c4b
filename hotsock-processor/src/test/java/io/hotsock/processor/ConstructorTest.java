package io.hotsock.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.hotsock.api.Installation;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A decorator is made like the class that it extends. */
class ConstructorTest {

    private static final String SOURCE = """
            package com.acme;

            import io.hotsock.api.HotsockDecorator;
            import io.hotsock.api.HotsockEvent;
            import java.io.IOException;
            import java.util.List;

            @HotsockDecorator
            public class Desk<E> {
                private final String made;

                public <X extends IOException> Desk(String installation, X failure) throws X, InterruptedException {
                    if (failure != null) {
                        throw failure;
                    }
                    made = installation;
                }

                protected Desk(String... names) {
                    made = String.join("+", names);
                }

                @SafeVarargs
                Desk(int result, List<E>... pages) {
                    made = result + " " + pages.length;
                }

                private Desk(char hidden) {
                    made = "" + hidden;
                }

                @HotsockEvent(channel = "desk", event = "asked")
                public String ask() {
                    return made;
                }
            }
            """;

    private static Class<?> desk;
    private static Class<?> decorator;

    private final RecordingInstallation installation = new RecordingInstallation();

    @BeforeAll
    static void compile() throws Exception {
        ClassLoader loader = Compile.load(Compile.cleanly(Compile.source("com.acme.Desk", SOURCE)));
        desk = loader.loadClass("com.acme.Desk");
        decorator = loader.loadClass("com.acme.PublishingDesk");
    }

    @Test
    void everyConstructorThatASubclassCanCallIsThereTheInstallationFirst() {
        Set<String> expected = Arrays.stream(desk.getDeclaredConstructors())
                .map(Constructor::toGenericString)
                .filter(head -> !head.startsWith("private"))
                .map(head ->
                        head.replace("com.acme.Desk(", "com.acme.PublishingDesk(" + Installation.class.getName() + ","))
                .collect(Collectors.toSet());
        assertEquals(3, expected.size());
        assertEquals(
                expected,
                Arrays.stream(decorator.getDeclaredConstructors())
                        .map(Constructor::toGenericString)
                        .collect(Collectors.toSet()));
    }

    @Test
    void callersOfAnOpenParameterListAreNotWarnedOfWhatTheSourceVouchesFor() {
        assertEquals(
                List.of(true),
                Stream.of(decorator.getDeclaredConstructors())
                        .filter(constructor -> constructor.getParameterTypes()[1] == int.class)
                        .map(constructor -> constructor.isAnnotationPresent(SafeVarargs.class))
                        .toList());
    }

    @Test
    void argumentsReachTheSuperclass() throws Exception {
        List<Object> desks = List.of(
                make(List.of(String.class, IOException.class), "counter", null),
                make(List.of(String[].class), (Object) new String[] {"a", "b"}),
                make(List.of(int.class, List[].class), 7, new List<?>[] {List.of(), List.of()}));
        for (Object each : desks) {
            desk.getMethod("ask").invoke(each);
        }
        assertEquals(List.of("desk asked counter", "desk asked a+b", "desk asked 7 2"), installation.published);
    }

    @Test
    void whatTheSuperclassThrowsIsThrown() {
        IOException failure = new IOException("closed");
        InvocationTargetException thrown = assertThrows(
                InvocationTargetException.class,
                () -> make(List.of(String.class, IOException.class), "counter", failure));
        assertSame(failure, thrown.getCause());
    }

    private Object make(List<Class<?>> types, Object... arguments) throws Exception {
        Class<?>[] all =
                Stream.concat(Stream.of(Installation.class), types.stream()).toArray(Class<?>[]::new);
        Constructor<?> constructor = decorator.getDeclaredConstructor(all);
        constructor.setAccessible(true);
        return constructor.newInstance(
                Stream.concat(Stream.of(installation), Arrays.stream(arguments)).toArray());
    }
}
