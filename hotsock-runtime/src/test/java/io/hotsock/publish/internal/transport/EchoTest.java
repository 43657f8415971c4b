package io.hotsock.publish.internal.transport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class EchoTest {

    private static boolean echoes(String channel, String event, String body) {
        Outgoing message = new Outgoing(channel, event, new byte[0], true);
        return Echo.of(message, body.getBytes(StandardCharsets.UTF_8));
    }

    static Stream<Arguments> answers() {
        return Stream.of(
                arguments("{\"channel\":\"a.1\",\"event\":\"x.y\"}", true),
                arguments("{\"channel\":\"a.1\",\"event\":\"x.y\",\"id\":null}", true),
                arguments("{\"id\":null,\"channel\":\"a.1\",\"event\":\"x.y\"}", true),
                arguments("{ \"event\" : \"x.y\", \"channel\" : \"a.1\" }", true),
                arguments("{\"region\":{\"channel\":\"b\"},\"channel\":\"a.1\",\"event\":\"x.y\"}", true),
                arguments("{\"channel\":\"a\\u002e1\",\"event\":\"x.y\"}", true),
                arguments("{\"channel\":\"a.12\",\"event\":\"x.y\"}", false),
                arguments("{\"channel\":\"a.1\",\"event\":\"x.yz\"}", false),
                arguments("{\"channel\":\"a.1\",\"event\":\"x.y\"", true),
                arguments("{\"channel\":\"a.1\",\"event\":\"x.y", false),
                arguments("{\"channel\":\"a.1\"}", false),
                arguments("{\"channel\":\"", false),
                arguments("{\"error\":\"channel a.1, event x.y\"}", false),
                arguments("[\"a.1\",\"x.y\"]", false),
                arguments("", false));
    }

    @ParameterizedTest
    @MethodSource("answers")
    void looksForChannelAndEvent(String body, boolean echo) {
        assertEquals(echo, echoes("a.1", "x.y", body));
    }

    /** Names that JSON escapes, or that are more than a byte a character. */
    @ParameterizedTest
    @ValueSource(strings = {"say \"hi\"", "back\\slash", "päivää", "\uD83D\uDE80", "\u00ff", "a\",\"event\":\"b"})
    void understandsNamesHoweverTheyAreSpelled(String event) throws JsonProcessingException {
        Map<String, String> answer = new LinkedHashMap<>();
        answer.put("channel", "lobby.7");
        answer.put("event", event);
        assertEquals(true, echoes("lobby.7", event, new ObjectMapper().writeValueAsString(answer)));
        answer.put("event", event + "x");
        assertEquals(false, echoes("lobby.7", event, new ObjectMapper().writeValueAsString(answer)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\",\"event\":\"b", "a\\"})
    void isNotFooledByNamesThatLookLikeJson(String channel) {
        assertEquals(false, echoes(channel, "c", "{\"channel\":\"" + channel + "\",\"event\":\"c\"}"));
    }
}
