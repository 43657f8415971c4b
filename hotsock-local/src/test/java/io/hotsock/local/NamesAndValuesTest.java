package io.hotsock.local;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The names and values of contract section 12.6, by the publish URL and by a client's reactions. */
class NamesAndValuesTest {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final String ROCKET = "🚀";

    private static LocalHotsock local;

    @BeforeAll
    static void start() {
        local = LocalHotsock.start();
    }

    @AfterAll
    static void stop() {
        local.close();
    }

    static String[] goodChannels() {
        return new String[] {"a", "c".repeat(256), "presence.studio", "orders.42:eu/west", "kanava-ä", "hotsock.x"};
    }

    static String[] badChannels() {
        return new String[] {"", "c".repeat(257), "a b", "a,b", "a*", "a#b", "#a", "a\n", "a\t", "a\u00a0b", "a\u0000"};
    }

    static String[] goodEvents() {
        return new String[] {"e", "e".repeat(128), "hotsock", "hotsockx.y", "note#1", "note.add", "note add"};
    }

    static String[] badEvents() {
        return new String[] {"", "e".repeat(129), "hotsock.note", "#note", "no*te"};
    }

    static String[] goodKeys() {
        return new String[] {"k", "k".repeat(128), "a.b-c:d"};
    }

    static String[] badKeys() {
        return new String[] {"", "k".repeat(129), "a b", "a*", "a#", "a,b"};
    }

    @ParameterizedTest
    @MethodSource("goodChannels")
    void channelsThatAre(String channel) throws Exception {
        assertEquals(202, publish(message().put("channel", channel)));
    }

    @ParameterizedTest
    @MethodSource("badChannels")
    void channelsThatCanNotBe(String channel) throws Exception {
        assertEquals(400, publish(message().put("channel", channel)));
    }

    @ParameterizedTest
    @MethodSource("goodEvents")
    void eventsThatAre(String event) throws Exception {
        assertEquals(202, publish(message().put("event", event)));
    }

    @ParameterizedTest
    @MethodSource("badEvents")
    void eventsThatCanNotBe(String event) throws Exception {
        assertEquals(400, publish(message().put("event", event)));
    }

    @ParameterizedTest
    @MethodSource("goodKeys")
    void keysThatAre(String key) throws Exception {
        assertEquals(202, publish(storage().put("key", key)));
    }

    @ParameterizedTest
    @MethodSource("badKeys")
    void keysThatCanNotBe(String key) throws Exception {
        assertEquals(400, publish(storage().put("key", key)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTC", "Europe/Helsinki", "America/Bogota"})
    void timeZonesThatAre(String zone) throws Exception {
        assertEquals(202, publish(scheduled("at(2131-03-04T05:06:07)").put("scheduleExpressionTimezone", zone)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "at(+12131-03-04T05:06:07)",
                "at(2131-02-30T05:06:07)",
                "at(2131-03-04T25:06:07)",
                "at(2131-03-04T05:06:07Z)",
                "at(2131-03-04T05:06:07) "
            })
    void timesThatAreNot(String expression) throws Exception {
        assertEquals(400, publish(scheduled(expression)));
    }

    static String[] goodReactions() {
        return new String[] {"star", ":ok:", ROCKET.repeat(25)};
    }

    static String[] badReactions() {
        return new String[] {"", " ", "a#b", ROCKET.repeat(26), "a".repeat(101)};
    }

    @ParameterizedTest
    @MethodSource("goodReactions")
    void reactionsThatAre(String reaction) {
        assertEquals("hotsock.messageReactionAdded", react(reaction));
    }

    @ParameterizedTest
    @MethodSource("badReactions")
    void reactionsThatCanNotBe(String reaction) {
        assertEquals("INVALID_REACTION", react(reaction));
    }

    /** What comes of it: an event, or the code of an error. */
    private static String react(String reaction) {
        String claims = "{\"c\":{\"subscribe\":true,\"messages\":{\"e\":{\"publish\":true,\"echo\":true,\"store\":60,"
                + "\"react\":true},\"hotsock.messageReaction\":{\"echo\":true}}}}";
        try (TestSocket socket = TestSocket.connect(local, TestTokens.connect(local, "u-17", claims))) {
            socket.subscribe("c");
            String id = socket.send("{\"channel\":\"c\",\"event\":\"e\"}")
                    .next()
                    .path("id")
                    .asText();
            ObjectNode frame = TestSocket.JSON.createObjectNode();
            frame.put("event", "hotsock.messageReaction").put("channel", "c");
            frame.putObject("data")
                    .put("messageId", id)
                    .put("reaction", reaction)
                    .put("action", "add");
            var answer = socket.send(frame.toString()).next();
            return answer.path("error").path("code").asText(answer.path("event").asText());
        }
    }

    private static ObjectNode message() {
        return TestSocket.JSON.createObjectNode().put("channel", "a").put("event", "b");
    }

    private static ObjectNode storage() {
        return message().put("event", "hotsock.channelStorageSet").put("data", 1);
    }

    private static ObjectNode scheduled(String expression) {
        return message().put("scheduleExpression", expression);
    }

    private static int publish(ObjectNode message) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(local.publishHttpApiUrl())
                .header("Authorization", "Bearer " + local.apiKeys().get(0))
                .POST(HttpRequest.BodyPublishers.ofString(message.toString()))
                .build();
        return HTTP.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    }
}
