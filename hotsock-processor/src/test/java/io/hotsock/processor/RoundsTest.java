package io.hotsock.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.testing.compile.Compilation;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.annotation.processing.Processor;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is wrong with one type, or not there yet, and what that means for the others and for later rounds. */
class RoundsTest {

    private static final String HEADER = "package com.acme; import io.hotsock.api.*; import java.util.*;\n";
    private static final JavaFileObject OTHER = source("Other", """
            class Other {
                @HotsockEvent(channel = "other", event = "seen") void see() { OtherShims.see(this); }
                OtherChannel channel = OtherChannel.of();
            }
            """);

    @ParameterizedTest
    @CsvSource({
        "'class Users { @HotsockEvent(channel = \"user.<idd>\", event = \"a\") void bad(String id) {} }',"
                + " [hotsock-unknown-placeholder]",
        "'class Users { @HotsockEvent(channel = \"user.<id>\", event = \"a\") void bad(String id, Usr misspelt) {} }', Usr",
        "'class Users { private static class In { @HotsockEvent(channel = \"in\", event = \"a\") void bad() {} } }',"
                + " [hotsock-private-type]",
        "'class Users { @HotsockEvent(channel = Texts.TYPO, event = \"a\") void bad() {} } class Texts {}', TYPO",
        "'class Users { @HotsockEvent(channel = \"user\", event = \"a\", store = Texts.TYPO) void bad() {} } class Texts {}',"
                + " TYPO",
        "'class Users { @HotsockEvent(channel = \"user\", event = \"a\", installation = Texts.TYPO) void bad() {} }"
                + " class Texts {}', TYPO",
        "'@HotsockDecorator(className = Texts.TYPO) class Users {"
                + " @HotsockEvent(channel = \"user\", event = \"a\") void bad() {} } class Texts {}', TYPO"
    })
    void oneBadTypeIsToldAndHidesNoOther(String type, String expected) {
        assertEquals(List.of(), errorsWithout(expected, type));
    }

    /** Such errors end the processing at once. */
    @ParameterizedTest
    @CsvSource({
        "'class Users { @HotsockEvent(channel = \"user\") void bad() {} }', missing a default value",
        "'@HotsockEvent(channel = \"user\", event = \"a\") class Users {}', not applicable",
        "'class Users { void bad(@HotsockEvent(channel = \"user\", event = \"a\") String id) {} }', not applicable",
        "'class Users { @HotsockDecorator @HotsockChannel(\"user\") void bad() {} }', not applicable"
    })
    void whatTheCompilerRefusesIsLeftToIt(String type, String expected) {
        List<String> others = errorsWithout(expected, type);

        assertTrue(others.stream().allMatch(error -> error.contains("OtherChannel")), others::toString);
    }

    private static List<String> errorsWithout(String expected, String type) {
        List<String> errors = Compile.compiler()
                .withOptions("-XDshould-stop.ifError=FLOW")
                .compile(source("Users", type), OTHER)
                .errors()
                .stream()
                .map(error -> error.getMessage(Locale.ROOT))
                .toList();
        assertTrue(errors.stream().anyMatch(error -> error.contains(expected)), errors::toString);
        return errors.stream().filter(error -> !error.contains(expected)).toList();
    }

    /** Of types that are not there yet only the channels wait, and they are whole when the types have come. */
    @Test
    void channelsWaitOnlyForTypesThatUseThem() {
        JavaFileObject users = source("Users", """
                class Users {
                    @HotsockEvent(channel = "user.<id>", event = "made") void make(String id, Late late) {}
                }
                """);
        JavaFileObject more = source("More", """
                class More {
                    @HotsockEvent(channel = "user.<id>", event = "seen") void see(String id) {}
                }
                """);

        Compilation compilation =
                Compile.succeeded(Compile.compiler(late("class Late {}")).compile(users, more, OTHER));

        String channel = Compile.generated(compilation).get("com/acme/UserChannel.java");
        assertTrue(channel.contains("publishMade") && channel.contains("publishSeen"), channel);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // A property, a text and constants.
                "@HotsockEvent(channel = \"user.<user.id>\", event = \"made\") void make(User user) {}",
                "@HotsockEvent(channel = \"user.<user>\", event = \"made\") void make(User user) {}",
                "@HotsockEvent(channel = \"user.<id>\", event = Late.MADE) void make(String id) {}",
                "@HotsockEvent(channel = \"user.<id>\", event = \"made\", installation = Late.MADE) void make(String id) {}"
            })
    void whatAnotherProcessorWritesIsWaitedFor(String method) {
        JavaFileObject users = source(
                "Users",
                "class Users { static class Middle extends Late {} static class User extends Middle {} " + method
                        + " }");
        String late = "class Late { static final String MADE = \"made\"; String id() { return \"7\"; }"
                + " @Override public String toString() { return \"7\"; } }";

        Map<String, String> generated =
                Compile.generated(Compile.succeeded(Compile.compiler(late(late)).compile(users, OTHER)));

        assertTrue(generated.get("com/acme/UsersShims.java").contains("static void make("));
        assertFalse(generated.get("com/acme/UsersShims.java").contains("<error>"));
        assertTrue(generated.get("com/acme/UserChannel.java").contains("MADE = \"made\""));
    }

    @Test
    void anErrorThatVanishesTooLateIsToldAllTheSame() {
        JavaFileObject users = source("Users", """
                class Users {
                    @HotsockEvent(channel = "day.<date>", event = "begun") void begin(Date date) {}
                }
                """);
        Processor late = new LateProcessor(
                "com.acme.Date",
                "package com.acme; class Date { @Override public String toString() { return \"today\"; } }");

        Compilation compilation = Compile.compiler(late).compile(users, OTHER);

        assertEquals(
                1, compilation.errors().size(), () -> compilation.diagnostics().toString());
        String message = compilation.errors().get(0).getMessage(Locale.ROOT);
        assertTrue(message.startsWith("[hotsock-no-text-form] <date>"), message);
        assertTrue(message.contains("Another annotation processor has put that right"), message);
        assertEquals(2, compilation.errors().get(0).getLineNumber());
    }

    private static Processor late(String type) {
        return new LateProcessor("com.acme.Late", "package com.acme; " + type);
    }

    private static JavaFileObject source(String name, String text) {
        return Compile.source("com.acme." + name, HEADER + text);
    }
}
