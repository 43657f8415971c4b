package io.hotsock.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.hotsock.local.ReceivedPublish.Outcome;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The publish URL, the rules of contract section 12.6, deduplication and schedules. */
class PublishEndpointsTest {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private LocalHotsock local;

    @BeforeEach
    void start() {
        local = LocalHotsock.start();
    }

    @AfterEach
    void stop() {
        local.close();
    }

    @Test
    void eitherApiKeyPublishes() throws Exception {
        for (String key : local.apiKeys()) {
            HttpResponse<String> accepted = post(key, "{\"channel\":\"orders.42\",\"event\":\"order.shipped\"}");
            assertEquals(202, accepted.statusCode());
            assertEquals("{\"channel\":\"orders.42\",\"event\":\"order.shipped\"}", accepted.body());
        }
    }

    @Test
    void withoutAKnownKeyItIs401() throws Exception {
        HttpResponse<String> refused = post("unknown", "{\"channel\":\"a\",\"event\":\"b\"}");
        assertEquals(401, refused.statusCode());
        assertEquals("UNAUTHORIZED", json(refused).path("error").path("code").asText());
        assertEquals(
                401,
                HTTP.send(
                                HttpRequest.newBuilder(local.publishHttpApiUrl())
                                        .POST(HttpRequest.BodyPublishers.ofString("{}"))
                                        .build(),
                                HttpResponse.BodyHandlers.ofString())
                        .statusCode());
        assertEquals(0, local.receivedCount());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{\"channel\":\"a\",\"event\":\"b\"",
                "{\"event\":\"b\"}",
                "{\"channel\":\"\",\"event\":\"b\"}",
                "{\"channel\":\"a b\",\"event\":\"b\"}",
                "{\"channel\":\"a,b\",\"event\":\"b\"}",
                "{\"channel\":\"#a\",\"event\":\"b\"}",
                "{\"channel\":\"a\\n\",\"event\":\"b\"}",
                "{\"channel\":7,\"event\":\"b\"}",
                "{\"channel\":\"a\",\"event\":\"hotsock.note\"}",
                "{\"channel\":\"a\",\"event\":\"#note\"}",
                "{\"channel\":\"a\",\"event\":\"no*te\"}",
                "{\"channel\":\"a\",\"event\":\"\"}",
                "{\"channel\":\"a\",\"event\":\"b\",\"store\":3155695201}",
                "{\"channel\":\"a\",\"event\":\"b\",\"store\":-2}",
                "{\"channel\":\"a\",\"event\":\"b\",\"store\":1.5}",
                "{\"channel\":\"a\",\"event\":\"b\",\"store\":\"60\"}",
                "{\"channel\":\"a\",\"event\":\"b\",\"eagerIdGeneration\":\"yes\"}",
                "{\"channel\":\"a\",\"event\":\"hotsock.channelStorageSet\",\"data\":1}",
                "{\"channel\":\"a\",\"event\":\"hotsock.channelStorageSet\",\"key\":\"a b\",\"data\":1}",
                "{\"channel\":\"a\",\"event\":\"hotsock.channelStorageSet\",\"key\":\"k\",\"data\":1,\"store\":0}",
                "{\"channel\":\"a\",\"event\":\"hotsock.messageReaction\",\"data\":{}}",
                "{\"channel\":\"a\",\"event\":\"b\",\"scheduleExpression\":\"rate(5 minutes)\"}",
                "{\"channel\":\"a\",\"event\":\"b\",\"scheduleExpression\":\"cron(0 1 * * ? *)\"}",
                "{\"channel\":\"a\",\"event\":\"b\",\"scheduleExpression\":\"at(2031-03-04)\"}",
                "{\"channel\":\"a\",\"event\":\"b\",\"scheduleExpression\":\"2031-03-04T05:06:07\"}",
                "{\"channel\":\"a\",\"event\":\"b\",\"scheduleExpression\":\"at(2001-03-04T05:06:07)\"}",
                "{\"channel\":\"a\",\"event\":\"b\",\"scheduleExpression\":\"at(2131-03-04T05:06:07)\","
                        + "\"scheduleExpressionTimezone\":\"Mars/Base\"}",
            })
    void badRequestsAreRefused(String body) throws Exception {
        HttpResponse<String> refused = post(local.apiKeys().get(0), body);
        assertEquals(400, refused.statusCode(), refused.body());
        assertTrue(json(refused).path("error").path("message").asText().length() > 10);
        assertEquals(Outcome.REFUSED, local.received().get(0).outcome());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"channel\":\"orders.42:eu/west\",\"event\":\"hotsock\",\"data\":false}",
                "{\"channel\":\"kanava-ä\",\"event\":\"note#1\",\"store\":-1}",
                "{\"channel\":\"hotsock.x\",\"event\":\"hotsockx.y\",\"store\":3155695200}",
                "{\"channel\":\"a\",\"event\":\"b\",\"priority\":5,\"deduplicationId\":\"\"}",
                "{\"channel\":\"a\",\"event\":\"hotsock.channelStorageSet\",\"key\":\"a.b-c:d\",\"store\":-1}",
            })
    void goodRequestsAreAccepted(String body) throws Exception {
        assertEquals(202, post(local.apiKeys().get(0), body).statusCode());
    }

    @Test
    void dataIsAtMost32KiBOfTextReceived() throws Exception {
        String good = "\"" + "x".repeat(32_766) + "\"";
        String tooLong = "\"" + "x".repeat(32_767) + "\"";
        assertEquals(202, post(local.apiKeys().get(0), data(good)).statusCode());
        assertEquals(400, post(local.apiKeys().get(0), data(tooLong)).statusCode());
        String spaced = "[1," + " ".repeat(32_765) + "2]";
        assertEquals(400, post(local.apiKeys().get(0), data(spaced)).statusCode());
    }

    @Test
    void aCopyWithinFiveMinutesIsDroppedAndOneLaterIsNot() throws Exception {
        String message = "{\"channel\":\"orders.42\",\"event\":\"e\",\"deduplicationId\":\"job-9\"}";
        String elsewhere = "{\"channel\":\"orders.43\",\"event\":\"e\",\"deduplicationId\":\"job-9\"}";
        String key = local.apiKeys().get(0);
        try (TestSocket socket = subscriber("orders.42")) {
            assertEquals(post(key, message).body(), post(key, message).body());
            assertEquals(202, post(key, elsewhere).statusCode());
            socket.next();
            socket.expectNothingMore();
            local.clock().advance(Duration.ofMinutes(5).plusSeconds(1));
            post(key, message);
            socket.next();
        }
        assertEquals(
                List.of(Outcome.ACCEPTED, Outcome.DUPLICATE, Outcome.ACCEPTED, Outcome.ACCEPTED),
                local.received().stream().map(ReceivedPublish::outcome).toList());
    }

    @Test
    void aScheduledMessageComesAtItsTime() throws Exception {
        try (TestSocket socket = subscriber("later")) {
            Instant time = local.clock().now().plusSeconds(300);
            String at = DateTimeFormatter.ofPattern("'at('yyyy-MM-dd'T'HH:mm:ss')'")
                    .format(time.atZone(ZoneId.of("Europe/Helsinki")));
            JsonNode answer = json(post(
                    local.apiKeys().get(0),
                    "{\"channel\":\"later\",\"event\":\"e\",\"scheduleExpression\":\"" + at
                            + "\",\"scheduleExpressionTimezone\":\"Europe/Helsinki\",\"eagerIdGeneration\":true}"));
            assertTrue(answer.path("scheduleArn")
                    .asText()
                    .startsWith("arn:aws:scheduler:eu-west-1:123456789012:schedule/"));
            local.clock().advance(Duration.ofSeconds(290));
            socket.expectNothingMore();
            local.clock().advance(Duration.ofSeconds(10));
            assertEquals(answer.path("id").asText(), socket.next().path("id").asText());
        }
    }

    private TestSocket subscriber(String channel) {
        TestSocket socket = TestSocket.connect(local, TestTokens.connect(local, null, "{\"*\":{\"subscribe\":true}}"));
        socket.subscribe(channel);
        return socket;
    }

    private HttpResponse<String> post(String key, String body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(local.publishHttpApiUrl())
                .header("Authorization", "Bearer " + key)
                .header("Content-Type", "application/json; charset=utf-8")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        return HTTP.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private static String data(String json) {
        return "{\"channel\":\"a\",\"event\":\"b\",\"data\":" + json + "}";
    }

    private static JsonNode json(HttpResponse<String> response) throws IOException {
        return TestSocket.JSON.readTree(response.body());
    }
}
