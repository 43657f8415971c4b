package io.hotsock.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The vectors of contract section 12.6. */
class NamesTest {

    static Stream<String> goodChannels() {
        return Stream.of(
                "a",
                "c".repeat(256),
                "presence.studio",
                "orders.42:eu/west",
                "kanava-ä",
                "hotsock.x",
                "🚀".repeat(256));
    }

    static Stream<String> badChannels() {
        return Stream.of(
                "",
                "c".repeat(257),
                "🚀".repeat(257),
                "a b",
                "a,b",
                "a*",
                "a#b",
                "#a",
                "a\n",
                "a\t",
                "a\u00a0b",
                "a\u2003b",
                "a\u0085",
                "a\u0000",
                "a\ud800",
                "\udc00a");
    }

    static Stream<String> goodEvents() {
        return Stream.of(
                "e",
                "e".repeat(128),
                "hotsock",
                "hotsockx.y",
                "note#1",
                "note.add",
                "note add",
                Names.STORAGE_SET,
                Names.MESSAGE_REACTION);
    }

    static Stream<String> badEvents() {
        return Stream.of("", "e".repeat(129), "hotsock.note", "hotsock.", "#note", "no*te", "no\nte", "e\udfff");
    }

    static Stream<String> goodKeys() {
        return Stream.of("k", "k".repeat(128), "a.b-c:d");
    }

    static Stream<String> badKeys() {
        return Stream.of("", "k".repeat(129), "a b", " ", "a*", "a#", "a,b");
    }

    @ParameterizedTest
    @MethodSource("goodChannels")
    void acceptsChannel(String name) {
        assertNull(Names.channelProblem(name));
        assertEquals(name, Names.requireChannel(name));
    }

    @ParameterizedTest
    @MethodSource("badChannels")
    void refusesChannel(String name) {
        assertNotNull(Names.channelProblem(name));
        assertThrows(IllegalArgumentException.class, () -> Channel.of(name));
    }

    @ParameterizedTest
    @MethodSource("goodEvents")
    void acceptsEvent(String name) {
        assertNull(Names.eventProblem(name));
        assertEquals(name, Names.requireEvent(name));
    }

    @ParameterizedTest
    @MethodSource("badEvents")
    void refusesEvent(String name) {
        assertNotNull(Names.eventProblem(name));
        assertThrows(IllegalArgumentException.class, () -> Names.requireEvent(name));
    }

    @ParameterizedTest
    @MethodSource("goodKeys")
    void acceptsStorageKey(String key) {
        assertNull(Names.storageKeyProblem(key));
        assertEquals(key, Names.requireStorageKey(key));
    }

    @ParameterizedTest
    @MethodSource("badKeys")
    void refusesStorageKey(String key) {
        assertNotNull(Names.storageKeyProblem(key));
        assertThrows(IllegalArgumentException.class, () -> Names.requireStorageKey(key));
    }

    @Test
    void saysWhatIsWrongAndWhere() {
        assertEquals(
                "the channel name has \"*\" at position 6, which is not allowed there", Names.channelProblem("user.*"));
        assertEquals("the channel name has a space at position 2", Names.channelProblem("a b"));
        assertEquals("the channel name has the character U+0009 at position 2", Names.channelProblem("a\tb"));
        assertEquals("the channel name has half of a surrogate pair at position 1", Names.channelProblem("\ud800"));
        assertEquals("the event name has 129 characters; at most 128 are allowed", Names.eventProblem("e".repeat(129)));
    }

    @Test
    void positionsCountWhatLengthsCount() {
        assertEquals(
                "the channel name has \"*\" at position 2, which is not allowed there",
                Names.channelProblem("\uD83D\uDE80*"));
    }

    @Test
    void showsControlCharactersAsEscapesAndCutsLongNames() {
        String control = assertThrows(IllegalArgumentException.class, () -> Channel.of("a\nb"))
                .getMessage();
        assertTrue(control.contains("\"a\\u000ab\""), control);
        String cut = assertThrows(IllegalArgumentException.class, () -> Channel.of("c".repeat(300)))
                .getMessage();
        assertTrue(cut.contains("c".repeat(80) + "…\"") && !cut.contains("c".repeat(81)), cut);
    }
}
