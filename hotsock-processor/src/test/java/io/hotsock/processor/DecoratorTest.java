package io.hotsock.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.testing.compile.Compilation;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Of which types there is no decorator, and why. */
class DecoratorTest {

    private static final String METHOD = " @HotsockEvent(channel = \"users\", event = \"seen\") public void see() {} ";

    @ParameterizedTest
    @CsvSource({
        "final class Users { %s }, is final",
        "sealed class Users permits Users.Sub { %s static final class Sub extends Users {} }, is sealed",
        "abstract class Users { %s abstract void other(); }, has abstract methods",
        "record Users(int id) { %s }, is a record",
        "'enum Users { ONE; %s }', is an enum",
        "class Users { private Users() {} %s }, has no constructor",
        "class Users { static class Hidden {} private Users(int x) {} Users(Secret x) {} private static class Secret {} %s },"
                + " has no constructor"
    })
    void isRefusedWithTheReason(String type, String reason) {
        Compilation compilation = compile("@HotsockDecorator " + type.replace("%s", METHOD));
        assertEquals(
                1, compilation.errors().size(), () -> compilation.diagnostics().toString());
        String message = compilation.errors().get(0).getMessage(Locale.ROOT);
        assertTrue(message.startsWith("[hotsock-no-decorator]") && message.contains(reason), message);
        assertEquals(2, compilation.errors().get(0).getLineNumber());
    }

    @Test
    void aPrivateTypeOrAnInnerClassHasNone() {
        Compilation compilation = compile("class Users { @HotsockDecorator class Inner {" + METHOD + "}"
                + " @HotsockDecorator private static class Hidden { void see() {} } }");
        assertTrue(compilation.errors().stream()
                .anyMatch(error -> error.getMessage(Locale.ROOT).contains("is an inner class")));
        assertTrue(compilation.errors().stream()
                .anyMatch(error -> error.getMessage(Locale.ROOT).contains("is private")));
    }

    @Test
    void aConstructorOfTypesThatHaveNoNameOutsideIsLeftOut() {
        Compilation compilation = compile("@HotsockDecorator class Users { Users(Secret x) {} Users(int x) {}"
                + " private static class Secret {} " + METHOD + "}");
        String decorator = Compile.generated(Compile.succeeded(compilation)).get("com/acme/PublishingUsers.java");
        assertTrue(decorator.contains("PublishingUsers(Installation installation, int x)"), decorator);
    }

    private static Compilation compile(String type) {
        return Compile.compiler()
                .compile(Compile.source("com.acme.Users", "package com.acme; import io.hotsock.api.*;\n" + type));
    }
}
