package io.hotsock.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.testing.compile.Compilation;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Sources at the corners of the language: what is generated for them compiles without a warning, or the problem is told. */
class CornersTest {

    private static final String HEADER = "package com.acme; import io.hotsock.api.*; import java.util.*;\n";

    @ParameterizedTest
    @ValueSource(
            strings = {
                // Names.
                "class Users { @HotsockEvent(channel = \"user\", event = \"m\u00b2.read\") void read() {} }",
                "class Users { @HotsockEvent(channel = \"user\", event = \"set.<DEFAULT>\") void set(String DEFAULT) {} }",
                // Raw types, generic variable arguments, deprecation: each with its warning suppressed in the source.
                "class Users { @SuppressWarnings(\"rawtypes\") @HotsockEvent(channel = \"user.<id>\", event = \"e\", data = \"l\")"
                        + " void m(String id, List l) {} }",
                "@HotsockDecorator class Users { @SuppressWarnings(\"unchecked\")"
                        + " @HotsockEvent(channel = \"user\", event = \"e\") void m(List<String>... x) {} }",
                "@HotsockDecorator class Users { @SafeVarargs Users(List<String>... x) {}"
                        + " @HotsockEvent(channel = \"user\", event = \"e\") void m() {} }",
                "@HotsockDecorator class Users { @Deprecated Users() {}"
                        + " @HotsockEvent(channel = \"user\", event = \"e\") void m() {} }",
                "@HotsockDecorator interface Users { @Deprecated void old();"
                        + " @HotsockEvent(channel = \"user\", event = \"e\") void m(); }",
                // Methods that come from several supertypes.
                "interface A { void f(); Object g(); } interface B { void f(); String g(); }"
                        + " @HotsockDecorator interface Users extends A, B {"
                        + " @HotsockEvent(channel = \"user\", event = \"e\") void m(); }",
                "interface Top { void f(); } interface Api extends Top {} class Base { public void f() {} }"
                        + " @HotsockDecorator class Users extends Base implements Api {"
                        + " @HotsockEvent(channel = \"user\", event = \"e\") void m() {} }",
                // Type variables, and the types of expressions that have several.
                "class Users { @HotsockEvent(channel = \"user.<id>\", event = \"e\")"
                        + " <T extends Number & Comparable<T>> T m(String id, T max, List<? extends T> all) { return max; } }",
                "class Users { interface Named { String name(); }"
                        + " @HotsockEvent(channel = \"user.<item.name>\", event = \"e\")"
                        + " <T extends java.io.Serializable & Named> void m(T item) {} }",
                "class Users<T> { class In<T> { @HotsockEvent(channel = \"user\", event = \"e\") T m(T t) { return t; } } }",
                "class Users<T> { class In { @HotsockEvent(channel = \"user\", event = \"e\") static void m() {} } }"
            })
    void areGeneratedForWithoutAWarning(String source) {
        Compile.cleanly(Compile.source("com.acme.Users", HEADER + source));
    }

    @Test
    void aDollarInANameIsWhatAttachmentsTakeItFor() {
        Map<String, String> generated = Compile.generated(Compile.cleanly(Compile.source(
                "com.acme.Foo$Bar",
                HEADER + "class Foo$Bar { @HotsockEvent(channel = \"user\", event = \"e\") void m() {} }")));

        assertTrue(generated.containsKey("com/acme/Foo_BarShims.java"), generated.keySet()::toString);
        assertTrue(generated.get("META-INF/hotsock/shims").contains("com.acme.Foo_BarShims"));
    }

    @Test
    void namesKeepTheirLettersWhateverEncodingTheCompilerIsToldOf() {
        Map<String, String> generated = Compile.generated(Compile.cleanly(Compile.source(
                "com.acme.Users",
                HEADER + "class Users { @HotsockEvent(channel = \"b\u00fccher\", event = \"e\") void m() {} }")));

        assertTrue(generated.get("com/acme/UsersShims.java").contains("\"b\\u00fccher\""));
    }

    @ParameterizedTest
    @CsvSource({
        "'class A { static class B { %s } } class A_B { %s }', com.acme.A_BShims",
        "'@HotsockDecorator(className = \"Live\") class A { %s } @HotsockDecorator(className = \"Live\") class B { %s }',"
                + " com.acme.Live"
    })
    void twoGeneratedClassesOfOneNameAreToldWithAnId(String source, String name) {
        String method = "@HotsockEvent(channel = \"user\", event = \"e\") void m() {}";
        Compilation compilation =
                Compile.compiler().compile(Compile.source("com.acme.A", HEADER + source.replace("%s", method)));

        List<String> errors = errors(compilation);
        assertEquals(1, errors.size(), errors::toString);
        assertTrue(
                errors.get(0).startsWith("[hotsock-class-name-taken]")
                        && errors.get(0).contains(name),
                errors.get(0));
    }

    /** A member of a private type can not be read, though it is public itself. */
    @ParameterizedTest
    @ValueSource(strings = {"result.a.city", "result.map.HIGH"})
    void everyTypeOnAPathHasToBeInReach(String path) {
        Compilation compilation =
                Compile.compiler().compile(Compile.source("com.acme.Users", HEADER + """
                class Users {
                    static class User {
                        private static class A { public String city() { return ""; } }
                        private enum Level { HIGH }
                        public A a() { return new A(); }
                        public Map<Level, String> map() { return null; }
                    }
                    @HotsockEvent(channel = "u.<%s>", event = "e") public User make() { return new User(); }
                }
                """.formatted(path)));

        List<String> errors = errors(compilation);
        assertEquals(1, errors.size(), errors::toString);
        assertTrue(errors.get(0).startsWith("[hotsock-inaccessible-property]"), errors.get(0));
    }

    @Test
    void anInheritedMethodsShimMayBeInTheWayOfAnOwnOne() {
        Compilation compilation = Compile.compiler().compile(Compile.source("com.acme.Users", HEADER + """
                class Base {
                    @HotsockEvent(channel = "user", event = "a") void name(String id, String name) {}
                }
                @HotsockDecorator class Users extends Base {
                    @HotsockEvent(channel = "user", event = "b") String name(String id) { return id; }
                }
                """));

        assertTrue(errors(compilation).get(0).startsWith("[hotsock-shim-clash]"));
        assertEquals(6, compilation.errors().get(0).getLineNumber());
    }

    @Test
    void dataOfOneErasureIsTakenWhateverItIsOf() {
        Compilation compilation = Compile.cleanly(Compile.source("com.acme.Users", HEADER + """
                class Users {
                    @HotsockEvent(channel = "user", event = "listed") List<String> one() { return null; }
                    @HotsockEvent(channel = "user", event = "listed") List<Integer> other() { return null; }
                    void call() {
                        UserChannel.of().listed(List.of("a"));
                        UserChannel.of().listed(List.of(1));
                    }
                }
                """));

        assertTrue(
                Compile.generated(compilation).get("com/acme/UserChannel.java").contains("listed(List<?> data)"));
    }

    @Test
    void placeholdersOfOneErasureAreTakenWhateverTheyAreOf() {
        Compilation compilation = Compile.cleanly(Compile.source("com.acme.Users", HEADER + """
                class Users {
                    static final class Id<T> {
                        @Override
                        public String toString() { return "x"; }
                    }
                    @HotsockEvent(channel = "user", event = "moved.<id>") void one(Id<String> id) {}
                    @HotsockEvent(channel = "user", event = "moved.<id>") void other(Id<Integer> id) {}
                    void call() {
                        UserChannel.movedName(new Id<String>());
                        UserChannel.movedName(new Id<Integer>());
                    }
                }
                """));

        assertTrue(
                Compile.generated(compilation).get("com/acme/UserChannel.java").contains("movedName(Users.Id<?> id)"));
    }

    @Test
    void placeholdersOfAnEventHaveTheirOwnNamesWhateverTheChannelsAre() {
        Compilation compilation = Compile.cleanly(
                Compile.source(
                        "com.acme.Users",
                        HEADER
                                + "class Users { @HotsockEvent(channel = \"user.<id>\", event = \"set.<id>\") void m(String id) {} }"));

        assertTrue(
                Compile.generated(compilation).get("com/acme/UserChannel.java").contains("Message set(String id)"));
    }

    @Test
    void whatIsInTheUnnamedPackageHasNoNameInOthers() {
        Compile.succeeded(Compile.compiler()
                .withOptions("-Ahotsock.channelPackage=com.acme")
                .compile(Compile.source("Foo", """
                        import io.hotsock.api.*;
                        public class Foo {
                            @HotsockEvent(channel = "user", event = "e") public Foo make() { return this; }
                        }
                        """)));
    }

    @Test
    void anInterfaceThatComparesIsAskedForTheHashCodeToo() {
        Compilation compilation = Compile.cleanly(Compile.source("com.acme.Users", HEADER + """
                @HotsockDecorator interface Users {
                    @Override boolean equals(Object other);
                    @HotsockEvent(channel = "user", event = "e") void m();
                }
                """));

        String decorator = Compile.generated(compilation).get("com/acme/PublishingUsers.java");
        assertTrue(decorator.contains("delegate.equals(") && decorator.contains("delegate.hashCode()"), decorator);
    }

    @ParameterizedTest
    @CsvSource({"@HotsockDecorator, true", "'', false"})
    void aMethodThatIsPublishedByTheDecoratorOfItsInterfaceTooIsWarnedOf(String decorator, boolean warned) {
        Compilation compilation =
                Compile.compiler().compile(Compile.source("com.acme.Users", HEADER + decorator + """
                 interface Api {
                    @HotsockEvent(channel = "user", event = "a") void m();
                }
                interface Middle extends Api {}
                class Users implements Middle {
                    @Override
                    @HotsockEvent(channel = "user", event = "b") public void m() {}
                }
                """));

        assertEquals(
                warned,
                compilation.warnings().stream()
                        .map(warning -> warning.getMessage(Locale.ROOT))
                        .anyMatch(text -> text.startsWith("[hotsock-publishes-twice]") && text.contains("Api.m()")));
    }

    @ParameterizedTest
    @CsvSource({"off, 0, 0", "warning, 1, 0", "error, 0, 1", "'off,hotsock-not-decorated:error', 0, 1"})
    void warningsAreToldAsLoudlyAsTheUserWishes(String option, int warnings, int errors) {
        Compilation compilation = Compile.compiler()
                .withOptions("-Ahotsock.warnings=" + option)
                .compile(Compile.source("com.acme.Users", HEADER + """
                        @HotsockDecorator class Users {
                            @HotsockEvent(channel = "user", event = "a") final void m() {}
                            UserChannel channel;
                            PublishingUsers users;
                        }
                        """));

        assertEquals(errors, errors(compilation).size(), errors(compilation)::toString);
        assertEquals(
                warnings,
                compilation.warnings().stream()
                        .filter(warning -> warning.getMessage(Locale.ROOT).startsWith("[hotsock-not-decorated]"))
                        .count());
    }

    private static List<String> errors(Compilation compilation) {
        return compilation.errors().stream()
                .map(error -> error.getMessage(Locale.ROOT))
                .toList();
    }
}
