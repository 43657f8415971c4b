package io.hotsock.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.hotsock.local.BrowserChannels.State;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
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
        client = new BrowserClient(local.webSocketUrl(), this::connectToken);
    }

    private String connectToken() {
        return TestTokens.connect(local, "u-17", CLAIMS);
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
        assertEquals(State.SUBSCRIBE_CONFIRMED, client.state("lobby.7"));
    }

    @Test
    void anAutoSubscribedAliasIsConfirmedAndPublishedTo() throws Exception {
        client.bind("team");
        awaitSubscribed("team.9f3");
        client.sendRaw("{\"channel\":\"team\",\"event\":\"seen\"}");
        assertEquals("team.9f3", client.await("seen").path("channel").asText());
        assertEquals(State.SUBSCRIBE_CONFIRMED, client.state("team.9f3"));
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
        assertEquals(State.SUBSCRIBE_FAILED, client.state("vault.1"));
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
        assertEquals(State.SUBSCRIBE_CONFIRMED, client.state("lobby.7"));
    }

    @Test
    void itReconnectsAndSubscribesAgain() throws Exception {
        client.bind("lobby.7").bind("presence.studio");
        awaitSubscribed("presence.studio");
        local.faults().dropConnections();
        client.await("hotsock.connected");
        awaitSubscribed("lobby.7");
        assertEquals(2, client.connections.get());
    }

    @Test
    void anEndByTheServerIsOneMoreReconnect() throws Exception {
        client.bind("lobby.7");
        awaitSubscribed("lobby.7");
        local.clock().advance(Duration.ofMinutes(11));
        client.await("hotsock.connected");
        awaitSubscribed("lobby.7");
        assertEquals(2, client.connections.get());
    }

    @Test
    void itUnsubscribesWhatItDidNotAskFor() throws Exception {
        client.await("hotsock.connected");
        client.sendRaw("{\"event\":\"hotsock.subscribe\",\"channel\":\"lobby.7\"}");
        awaitSubscribed("lobby.7");

        assertEquals(
                "lobby.7", client.await("hotsock.unsubscribed").path("channel").asText());
    }

    @Test
    void unbindingLeavesAnAutoSubscribedChannelSubscribed() throws Exception {
        client.bind("team");
        awaitSubscribed("team.9f3");
        client.unbind("team");
        client.bind("lobby.7");
        awaitSubscribed("lobby.7");

        assertTrue(client.sent.stream().noneMatch(frame -> frame.contains("unsubscribe")), client.sent.toString());
    }

    @Test
    void aQuickUnbindAndBindEndsSubscribed() throws Exception {
        client.bind("lobby.7");
        awaitSubscribed("lobby.7");
        client.unbind("lobby.7");
        client.bind("lobby.7");

        client.await("hotsock.unsubscribed");
        awaitSubscribed("lobby.7");
        TestAws.publish(lambda, local, "{\"channel\":\"lobby.7\",\"event\":\"order.shipped\"}");
        client.await("lobby.7", "order.shipped");
    }

    @Test
    void messagesReachTheBindingsOfAnAlias() throws Exception {
        client.bind("plain");
        awaitSubscribed("plain.1");
        TestAws.publish(lambda, local, "{\"channel\":\"plain.1\",\"event\":\"notice\"}");

        assertEquals("plain.1", client.await("plain", "notice").path("channel").asText());
    }

    /** W7: asked after the connection is greeted, with the name bound. */
    @Test
    void aSubscribeTokenIsAskedForPerSubscription() throws Exception {
        List<String> asked = new CopyOnWriteArrayList<>();
        client.bind("orders.42", (channel, connectionId) -> {
            asked.add(channel + " " + connectionId);
            return subscribeToken(connectionId);
        });
        awaitSubscribed("orders.42");
        local.faults().dropConnections();
        String second = client.await("hotsock.connected")
                .path("data")
                .path("connectionId")
                .asText();
        awaitSubscribed("orders.42");

        assertEquals(2, asked.size(), asked.toString());
        assertEquals("orders.42 " + second, asked.get(1));
    }

    @Test
    void aRefusedSubscribeTokenIsFinalUntilANewBinding() throws Exception {
        client.bind("orders.42", (channel, connectionId) -> subscribeToken("another="));
        JsonNode error = client.await("hotsock.error");
        assertEquals("INVALID_SUBSCRIBE_TOKEN", error.path("error").path("code").asText());
        assertEquals(State.SUBSCRIBE_FAILED, client.state("orders.42"));

        client.bind("orders.42", (channel, connectionId) -> subscribeToken(connectionId));
        awaitSubscribed("orders.42");
        assertEquals(State.SUBSCRIBE_CONFIRMED, client.state("orders.42"));
    }

    @Test
    void membersAreKeptInSyncButForUpdates() throws Exception {
        client.bind("presence.studio");
        awaitSubscribed("presence.studio");
        try (TestSocket other = TestSocket.connect(local, TestTokens.connect(local, "u-18", CLAIMS))) {
            other.next();
            other.subscribe("presence.studio");
            client.await("hotsock.memberAdded");
            assertEquals(2, client.members("presence.studio").size());
        }
        client.await("hotsock.memberRemoved");
        assertEquals(1, client.members("presence.studio").size());
    }

    @Test
    void itSuspendsResumesAndTerminates() throws Exception {
        client.bind("lobby.7");
        awaitSubscribed("lobby.7");
        client.suspend();
        client.resume();
        awaitSubscribed("lobby.7");
        assertEquals(2, client.connections.get());

        client.terminate();
        client.bind("plain");
        awaitSubscribed("plain.1");
        assertEquals(3, client.connections.get());
    }

    private String subscribeToken(String connectionId) {
        return TestTokens.sign(
                local,
                "{" + TestTokens.FUTURE + ",\"scope\":\"subscribe\",\"connectionId\":\"" + connectionId
                        + "\",\"channels\":{\"orders.42\":{\"subscribe\":true}}}");
    }

    private void awaitSubscribed(String channel) throws InterruptedException {
        JsonNode frame = client.await("hotsock.subscribed");
        while (!frame.path("channel").asText().equals(channel)) {
            frame = client.await("hotsock.subscribed");
        }
    }
}
