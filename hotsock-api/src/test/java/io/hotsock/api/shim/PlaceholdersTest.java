package io.hotsock.api.shim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlaceholdersTest {

    enum Color {
        RED {
            @Override
            public String toString() {
                return "a lovely red";
            }
        }
    }

    static Stream<Arguments> values() {
        return Stream.of(
                Arguments.of("42", "42"),
                Arguments.of(42, "42"),
                Arguments.of(-7L, "-7"),
                Arguments.of('c', "c"),
                Arguments.of(true, "true"),
                Arguments.of(Color.RED, "RED"),
                Arguments.of("kanava-ä:eu/west", "kanava-ä:eu/west"),
                Arguments.of(new UUID(1, 2), "00000000-0000-0001-0000-000000000002"));
    }

    @ParameterizedTest
    @MethodSource("values")
    void aValueBecomesText(Object value, String text) {
        assertEquals(text, Placeholders.segment("user.<id>", "id", value));
        assertEquals(text, Placeholders.span("user.<id...>", "id", value));
        assertEquals(text, Placeholders.text("<id>", "id", value));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a b", "a\tb", "a\nb", "\u0000", "*", "a*", "a#", "a,b", "\u00a0", "\ud800"})
    void whatNoNameCanCarryIsRefused(String value) {
        refused(() -> Placeholders.segment("user.<id>", "id", value));
        refused(() -> Placeholders.span("user.<id...>", "id", value));
    }

    @Test
    void nullIsRefusedAndSoIsATextThatIsNull() {
        Object silent = new Object() {
            @Override
            @SuppressWarnings("ToStringReturnsNull")
            public String toString() {
                return null;
            }
        };
        for (Object value : new Object[] {null, silent}) {
            refused(() -> Placeholders.segment("user.<id>", "id", value));
            refused(() -> Placeholders.span("user.<id...>", "id", value));
            refused(() -> Placeholders.text("<id>", "id", value));
        }
    }

    @Test
    void overlongIsRefused() {
        assertEquals(256, Placeholders.segment("<id>", "id", "x".repeat(256)).length());
        refused(() -> Placeholders.segment("<id>", "id", "x".repeat(257)));
    }

    @Test
    void aSegmentHasNoDotAndASpanNoEmptySegment() {
        refused(() -> Placeholders.segment("user.<id>", "id", "42.admin"));
        assertEquals("a.b", Placeholders.span("user.<id...>", "id", "a.b"));
        for (String value : new String[] {".", ".a", "a.", "a..b"}) {
            refused(() -> Placeholders.span("user.<id...>", "id", value));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"presence", "presence.x", "hotsock", "hotsock.x.y"})
    void aLeadingPlaceholderReachesNoReservedName(String name) {
        assertThrows(IllegalArgumentException.class, () -> Placeholders.leading("<id>.x", name));
    }

    @ParameterizedTest
    @ValueSource(strings = {"presences.x", "xpresence", "hot.sock", "hotsock-x"})
    void otherLeadingNamesPass(String name) {
        assertEquals(name, Placeholders.leading("<id>.x", name));
    }

    @Test
    void messagesNameThePlaceholderAndNeverTheValue() {
        String message = refused(() -> Placeholders.segment("user.<id>", "id", "secret word"));
        assertTrue(message.contains("<id> in \"user.<id>\""), message);
        assertFalse(message.contains("secret"), message);
    }

    private static String refused(Runnable call) {
        return assertThrows(IllegalArgumentException.class, call::run).getMessage();
    }
}
