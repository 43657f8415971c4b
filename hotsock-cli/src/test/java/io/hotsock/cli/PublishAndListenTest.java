package io.hotsock.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.hotsock.Hotsock;
import io.hotsock.api.Message;
import io.hotsock.local.LocalHotsock;
import io.hotsock.local.ReceivedPublish;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Against a real local server. */
class PublishAndListenTest {

    private LocalHotsock local;
    private Map<String, String> variables;

    @BeforeEach
    void start() {
        local = LocalHotsock.start();
        variables = Cli.environment(local);
    }

    @AfterEach
    void stop() {
        local.close();
    }

    @Test
    void aPublishedMessageIsPrinted() throws Exception {
        Cli.Running listening = listen("--count", "2", "user.42");
        listening.awaitNote("Subscribed to user.42", 1);

        Cli.run(variables, "publish", "user.42", "user.updated", "{\"n\":1.50}").expect(0);
        Cli.run(variables, "publish", "user.42", "greeting", "--text", "päivää").expect(0);

        List<String> lines = listening.await().expect(0).out().lines().toList();
        assertTrue(lines.get(0).endsWith("  user.42  user.updated  {\"n\":1.50}"), lines.get(0));
        assertTrue(lines.get(1).endsWith("  user.42  greeting  \"päivää\""), lines.get(1));
    }

    @Test
    void framesArePrintedAsTheyCameForMachines() throws Exception {
        Cli.Running listening =
                listen("--json", "--count", "2", "--event", "hotsock.subscribed", "--event", "e", "user.42");
        Cli.Running companion = listen("--count", "1", "user.42");
        companion.awaitNote("Subscribed to user.42", 1);
        while (!listening.out().contains("hotsock.subscribed")) {
            Thread.sleep(10);
        }

        Cli.run(variables, "publish", "user.42", "e", "1.0").expect(0);

        List<String> lines = listening.await().expect(0).out().lines().toList();
        assertEquals("hotsock.subscribed", event(lines.get(0)));
        assertEquals("e", event(lines.get(1)));
        assertTrue(lines.get(1).contains("\"data\":1.0"), lines.get(1));
    }

    @Test
    void aLostConnectionIsOpenedAgain() throws Exception {
        Cli.Running listening = listen("--count", "2", "user.42");
        listening.awaitNote("Subscribed to user.42", 1);
        Cli.run(variables, "publish", "user.42", "first").expect(0);

        local.faults().dropConnections();
        listening.awaitNote("Subscribed to user.42", 2);
        Cli.run(variables, "publish", "user.42", "second").expect(0);

        Cli.Result result = listening.await();
        assertTrue(result.expect(0).out().contains("  first  "), result.out());
        assertTrue(result.out().contains("  second  "), result.out());
        assertTrue(result.err().contains("connecting again"), result.err());
        assertFalse(result.err().contains("connectionSecret"), result.err());
    }

    /** As with the browser client's subscribeTokenFn: the connect token grants no channel. */
    @Test
    void subscriptionsMayHaveTokensOfTheirOwn() throws Exception {
        Cli.Running signing = listen("--count", "1", "--uid", "u-17", "--subscribe-tokens", "presence.studio");
        signing.awaitNote("Subscribed to presence.studio", 1);
        String token = Cli.run(variables, "token", "--scope", "subscribe", "--uid", "u-18", "--subscribe", "vault.1")
                .expect(0)
                .lastLine();
        Cli.Running given = listen("--count", "1", "--uid", "u-18", "--subscribe-token", "vault.1", token);
        given.awaitNote("Subscribed to vault.1", 1);

        Cli.run(variables, "publish", "presence.studio", "e").expect(0);
        Cli.run(variables, "publish", "vault.1", "e").expect(0);

        assertTrue(signing.await().expect(0).out().contains("  presence.studio  e  "));
        assertTrue(given.await().expect(0).out().contains("  vault.1  e  "));
    }

    @Test
    void manyChannelsAreSubscribedTo() throws Exception {
        String[] channels = IntStream.range(0, 50).mapToObj(i -> "room." + i).toArray(String[]::new);
        Cli.Running listening = listen(
                Stream.concat(Stream.of("--count", "50"), Stream.of(channels)).toArray(String[]::new));
        listening.awaitNote("Subscribed to room.", 50);

        try (Hotsock hotsock = Hotsock.create(local.config())) {
            for (String channel : channels) {
                hotsock.publisher().publish(Message.of(channel, "e", null));
            }
        }

        assertEquals(50, listening.await().expect(0).out().lines().count());
    }

    @Test
    void listenEndsWhenItsTimeIsOver() {
        Cli.Result none = Cli.run(variables, "listen", "--url", url(), "--count", "1", "--timeout", "1", "user.42");
        Cli.Result asLong = Cli.run(variables, "listen", "--url", url(), "--timeout", "1", "user.42");

        none.expect(1);
        asLong.expect(0);
        assertEquals("", none.out());
    }

    @Test
    void listenSaysWhatIsInItsWay() {
        Cli.run(variables, "listen", "--url", url(), "--token", "a.b.c", "x").expectRefusal(1, "refused the token");
        Cli.run(variables, "listen", "--url", local.httpApiUrl().toString(), "x")
                .expectRefusal(2, "no WebSocket URL");
        Cli.run(variables, "listen", "--url", url().replace("/v1", "/v2"), "x").expectRefusal(3, "is no WebSocket");
        Cli.run(Map.of(), "listen", "x").expectRefusal(2, "No token");
        Cli.run(Map.of(), "listen", "--token", "a.b.c", "--subscribe-tokens", "x")
                .expectRefusal(2, "No key for --subscribe-tokens");
        String token = Cli.run(variables, "token", "--subscribe", "a").expect(0).lastLine();
        Cli.run(variables, "listen", "--url", url(), "--token", token, "vault.1")
                .expectRefusal(1, "SUBSCRIBE_PERMISSION_DENIED");
        local.close();
        Cli.run(variables, "listen", "--url", url(), "x").expectRefusal(3, "can not be reached");
    }

    @Test
    void everyAttributeHasAnOption(@TempDir Path directory) throws IOException {
        Path data = directory.resolve("data.json");
        Files.writeString(data, "[1, 2]");

        Cli.Result result = Cli.run(
                        variables,
                        "publish",
                        "c",
                        "e",
                        "@" + data,
                        "--json",
                        "--store",
                        "60",
                        "--at",
                        "2099-03-04T05:06:07",
                        "--timezone",
                        "Europe/Helsinki",
                        "--deduplication-id",
                        "d-1",
                        "--eager-id",
                        "--emit-pub-sub-event",
                        "--attribute",
                        "priority=5")
                .expect(0);

        assertEquals(
                "{\"event\":\"e\",\"channel\":\"c\",\"data\":[1,2],\"deduplicationId\":\"d-1\",\"eagerIdGeneration\":true,"
                        + "\"emitPubSubEvent\":true,\"store\":60,\"scheduleExpression\":\"at(2099-03-04T05:06:07)\","
                        + "\"scheduleExpressionTimezone\":\"Europe/Helsinki\",\"priority\":5}",
                received().body());
        JsonNode answer = new ObjectMapper().readTree(result.out());
        assertEquals(26, answer.path("id").asText().length());
        assertTrue(answer.path("scheduleArn").asText().startsWith("arn:aws:scheduler:"));
    }

    @Test
    void storageIsWrittenAndCleared() {
        Cli.run(variables, "publish", "lobby.7", "--storage", "rules", "{\"seats\":4}")
                .expect(0);
        assertTrue(
                received().body().contains("\"key\":\"rules\",\"data\":{\"seats\":4}"),
                received().body());
        local.clearReceived();
        Cli.run(variables, "publish", "lobby.7", "--storage", "rules").expect(0);
        assertTrue(received().body().contains("\"data\":null"), received().body());
    }

    @Test
    void publishGoesOverHttpToo() {
        Map<String, String> http =
                new HashMap<>(Map.of("HOTSOCK_HTTP_API_KEY", local.apiKeys().get(0)));

        Cli.run(http, "publish", "--http-url", local.publishHttpApiUrl().toString(), "a", "b")
                .expect(0);

        assertEquals(ReceivedPublish.Transport.HTTP, received().transport());
    }

    @Test
    void publishSaysWhatIsInItsWay() {
        Cli.run(variables, "publish", "a b", "e").expectRefusal(1, "a space at position 2");
        Cli.run(variables, "publish", "a", "hotsock.x").expectRefusal(1, "reserved");
        Cli.run(variables, "publish", "a").expectRefusal(2, "Which event?");
        Cli.run(variables, "publish", "a", "e", "{").expectRefusal(2, "is no JSON");
        Cli.run(variables, "publish", "a", "e", "1", "--text", "x").expectRefusal(2, "given twice");
        Cli.run(variables, "publish", "a", "e", "--timezone", "UTC").expectRefusal(2, "only with --at");
        Cli.run(Map.of(), "publish", "a", "e").expectRefusal(2, "publishFunctionArn");
        Cli.run(variables, "publish", "a", "e", "--region", "nowhere").expectRefusal(2, "no region");
        variables.put("HOTSOCK_AWS_SECRET_ACCESS_KEY", "wrong");
        Cli.Result denied = Cli.run(variables, "publish", "a", "e").expectRefusal(1, "was denied access");
        assertFalse(denied.err().contains("wrong"), denied.err());
        local.close();
        Cli.run(variables, "publish", "a", "e").expectRefusal(3, "did not reach the service");
    }

    private ReceivedPublish received() {
        assertEquals(1, local.received().size());
        return local.received().get(0);
    }

    /** Time enough for a connection whose end the JDK's client misses, which is found out by a ping after 30 seconds. */
    private Cli.Running listen(String... arguments) {
        String[] all = new String[arguments.length + 5];
        System.arraycopy(new String[] {"listen", "--url", url(), "--timeout", "90"}, 0, all, 0, 5);
        System.arraycopy(arguments, 0, all, 5, arguments.length);
        return Cli.start(variables, all);
    }

    private static String event(String frame) throws IOException {
        return new ObjectMapper().readTree(frame).path("event").asText();
    }

    private String url() {
        return local.webSocketUrl().toString();
    }
}
