package io.hotsock.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.testing.compile.Compilation;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Problems stand where the user has to type, all of them in one run. */
class PositionTest {

    @Test
    void eachOfSeveralProblemsStandsOnItsOwnValue() {
        String source = """
                package com.acme;
                import io.hotsock.api.*;
                class Users {
                    @HotsockEvent(
                            channel = "user.<idd>",
                            event = "user.*",
                            store = -2)
                    @HotsockEvent(
                            channel = "all users",
                            event = "fine")
                    void remove(String id) {}

                    @HotsockStorage(
                            channel = "user.<id>",
                            key = "a key")
                    String keep(String id) { return id; }
                }
                """;
        assertEquals(
                List.of(
                        "5 hotsock-unknown-placeholder",
                        "6 hotsock-bad-event",
                        "7 hotsock-store-out-of-range",
                        "9 hotsock-bad-channel",
                        "15 hotsock-bad-key"),
                errors(source));
    }

    @Test
    void aColumnPointsAtTheValue() {
        String line = "    @HotsockEvent(channel = \"user.<idd>\", event = \"removed\") void remove(String id) {}";
        Compilation compilation = Compile.compiler()
                .compile(Compile.source(
                        "com.acme.Users", "package com.acme; import io.hotsock.api.*; class Users {\n" + line + "\n}"));
        assertEquals(line.indexOf("\"user") + 1L, compilation.errors().get(0).getColumnNumber());
    }

    @Test
    void whatIsRightElsewhereIsGeneratedAllTheSame() {
        String source = """
                package com.acme;
                import io.hotsock.api.*;
                class Users {
                    @HotsockEvent(channel = "user.<idd>", event = "a") void bad(String id) {}
                    @HotsockEvent(channel = "user.<id>", event = "b") void good(String id) {}
                    UserChannel channel = UserChannel.of("1");
                    OtherChannel other = OtherChannel.of();
                }
                class Other {
                    @HotsockEvent(channel = "other", event = "a") void fine() { OtherShims.fine(this); }
                }
                """;
        assertEquals(List.of("4 hotsock-unknown-placeholder"), errors(source));
    }

    private static List<String> errors(String source) {
        Compilation compilation = Compile.compiler()
                .withOptions("-XDshould-stop.ifError=FLOW")
                .compile(Compile.source("com.acme.Users", source));
        return compilation.errors().stream()
                .map(error -> error.getLineNumber() + " " + id(error.getMessage(Locale.ROOT)))
                .toList();
    }

    private static String id(String message) {
        int end = message.indexOf(']');
        return message.startsWith("[") && end > 0 ? message.substring(1, end) : message;
    }
}
