package io.hotsock.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.lambda.LambdaClient;

/** The server as a client of contract section 9 experiences it. */
class BrowserClientTest {

    private static final String CLAIMS =
            ("{'lobby.7':{'subscribe':true,'messages':{'note':{'publish':true,'echo':true}}},"
                            + "'team.9f3':{'alias':'team','autoSubscribe':true,'messages':{'seen':{'publish':true,'echo':true}}},"
                            + "'plain.1':{'alias':'plain','subscribe':true},"
                            + "'presence.studio':{'subscribe':true}}")
                    .replace('\'', '"');

    private LocalHotsock local;
    private LambdaClient lambda;
    private BrowserClient client;

    @BeforeEach
    void start() {
        local = LocalHotsock.start();
        lambda = TestAws.lambda(local);
        client = new BrowserClient(local.webSocketUrl(), () -> TestTokens.connect(local, "u-17", CLAIMS));
    }

    @AfterEach
    void stop() {
        client.close();
        lambda.close();
        local.close();
        assertEquals(List.of(), client.violations);
    }

    @Test
    void itSubscribesAndReceives() throws Exception {
        client.bind("lobby.7");
        awaitSubscribed("lobby.7");
        TestAws.publish(lambda, local, "{\"channel\":\"lobby.7\",\"event\":\"order.shipped\"}");
        assertEquals("lobby.7", client.await("order.shipped").path("channel").asText());
        assertEquals("subscribeConfirmed", client.state("lobby.7"));
    }

    @Test
    void anAutoSubscribedAliasIsConfirmedAndPublishedTo() throws Exception {
        client.bind("team");
        awaitSubscribed("team.9f3");
        client.sendRaw("{\"channel\":\"team\",\"event\":\"seen\"}");
        assertEquals("team.9f3", client.await("seen").path("channel").asText());
        assertEquals("subscribeConfirmed", client.state("team.9f3"));
        assertTrue(client.sent.stream().noneMatch(frame -> frame.contains("unsubscribe")), client.sent.toString());
    }

    @Test
    void anAliasIsUnsubscribedByTheRealName() throws Exception {
        client.bind("plain");
        awaitSubscribed("plain.1");
        client.unbind("plain");
        client.await("hotsock.unsubscribed");
        assertTrue(client.sent.contains("{\"event\":\"hotsock.unsubscribe\",\"channel\":\"plain.1\"}"));
    }

    @Test
    void aDenialIsFinal() throws Exception {
        client.bind("vault.1");
        client.await("hotsock.error");
        client.bind("lobby.7");
        awaitSubscribed("lobby.7");
        assertEquals("subscribeFailed", client.state("vault.1"));
        assertEquals(
                1,
                client.sent.stream().filter(frame -> frame.contains("vault.1")).count());
    }

    @Test
    void aSurplusSubscribeIsAlreadySubscribed() throws Exception {
        client.bind("lobby.7");
        awaitSubscribed("lobby.7");
        client.sendRaw("{\"event\":\"hotsock.subscribe\",\"channel\":\"lobby.7\"}");
        assertEquals(
                "ALREADY_SUBSCRIBED",
                client.await("hotsock.error").path("error").path("code").asText());
        assertEquals("subscribeConfirmed", client.state("lobby.7"));
    }

    @Test
    void itReconnectsAndSubscribesAgain() throws Exception {
        client.bind("lobby.7").bind("presence.studio");
        awaitSubscribed("presence.studio");
        local.faults().dropConnections();
        client.await("hotsock.connected");
        awaitSubscribed("lobby.7");
        assertEquals(2, client.connections());
    }

    @Test
    void anEndByTheServerIsOneMoreReconnect() throws Exception {
        client.bind("lobby.7");
        awaitSubscribed("lobby.7");
        local.clock().advance(Duration.ofMinutes(11));
        client.await("hotsock.connected");
        awaitSubscribed("lobby.7");
        assertEquals(2, client.connections());
    }

    private void awaitSubscribed(String channel) throws InterruptedException {
        JsonNode frame = client.await("hotsock.subscribed");
        while (!frame.path("channel").asText().equals(channel)) {
            frame = client.await("hotsock.subscribed");
        }
    }
}
