package io.hotsock.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChannelPatternTest {

    @ParameterizedTest
    @ValueSource(strings = {"*", "lab.*", "a*z", "*.end", "a*b*c"})
    void acceptsWildcards(String key) {
        assertEquals(key, ChannelPattern.wildcard(key).key());
        assertEquals(key, new ChannelPattern(key).key());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "plain", "a b*", "#*", "a,*"})
    void refusesWhatIsNoWildcard(String key) {
        assertThrows(IllegalArgumentException.class, () -> ChannelPattern.wildcard(key));
    }

    @Test
    void pointsFromALiteralToChannelOf() {
        String text = assertThrows(IllegalArgumentException.class, () -> ChannelPattern.wildcard("plain"))
                .getMessage();
        assertTrue(text.contains("Channel.of(\"plain\")"), text);
    }

    @Test
    void prefixesRegularExpressions() {
        assertEquals("#regex:^a$", ChannelPattern.regex("^a$").key());
        assertThrows(IllegalArgumentException.class, () -> ChannelPattern.regex(""));
    }
}
