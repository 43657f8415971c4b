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

    @Test
    void hintsListWhatSomebodyMayHaveMeant() {
        String source = """
                package com.acme;
                import io.hotsock.api.*;
                class Users {
                    record User(String id, Level level) {}
                    enum Level { HIGH }
                    static class Bean {
                        public int getAge() { return 1; }
                        public boolean isGood() { return true; }
                        @Override public int hashCode() { return 1; }
                        @Override public boolean equals(Object other) { return other == this; }
                        @Override public String toString() { return ""; }
                    }
                    @HotsockEvent(channel = "user.<ids>", event = "a") User record(String name) { return null; }
                    @HotsockEvent(channel = "user.<bean.agee>", event = "a") void bean(Bean bean) {}
                    @HotsockEvent(channel = "user.<this.x>", event = "a") void self(java.util.Map<Level, String> map) {}
                    @HotsockEvent(channel = "user.<map.hihg>", event = "a") void map(java.util.Map<Level, String> map) {}
                    @HotsockEvent(channel = "user.<names.size>", event = "a") void array(String[] names) {}
                }
                """;
        List<String> hints = Compile.compiler().compile(Compile.source("com.acme.Users", source)).errors().stream()
                .map(error -> error.getMessage(Locale.ROOT))
                .map(message -> message.substring(message.indexOf(": ") + 2))
                .toList();
        assertEquals(
                List.of(
                        "no parameter and no property of com.acme.Users.User is called \"ids\"."
                                + " Did you mean \"id\"? There is: id, level, name.",
                        "com.acme.Users.Bean has no property \"agee\". Did you mean \"age\"? There is: age, good.",
                        "com.acme.Users has no property \"x\".",
                        "java.util.Map<com.acme.Users.Level,java.lang.String> has no property \"hihg\"."
                                + " Did you mean \"HIGH\"? There is: HIGH.",
                        "java.lang.String[] has no property \"size\". There is: length."),
                hints);
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
