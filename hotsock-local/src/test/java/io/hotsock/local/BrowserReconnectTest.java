package io.hotsock.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Transcripts W11 to W14 with a client of contract section 9, whose times a test lets pass. */
class BrowserReconnectTest {

    private final PageTimers.Held timers = new PageTimers.Held();
    private final AtomicInteger tokens = new AtomicInteger();
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
    void w11AfterTwoHoursItConnectsAgainAtOnceWithAFreshToken() throws Exception {
        try (BrowserClient client = client(0)) {
            client.bind("lobby.7").await("hotsock.connected");
            pass(client, "loop", 250);
            client.await("hotsock.subscribed");

            local.clock().advance(Duration.ofHours(2));
            pass(client, "reconnect", 0);

            client.await("hotsock.connected");
            client.await("hotsock.subscribed");
            assertEquals(2, tokens.get());
        }
    }

    @Test
    void w12ASilentServerIsGivenUpAfterFiveSeconds() throws Exception {
        local.faults().nextAtConnect(1, Fault.silence());
        try (BrowserClient client = client(0)) {
            pass(client, "patience", 5_000);
            pass(client, "reconnect", 0);

            client.await("hotsock.connected");
            assertEquals(2, client.connections.get());
        }
    }

    /** It may ask before it is greeted, and then hears nothing of it. */
    @Test
    void w12WhatWasAskedOfASilentServerIsAskedAgain() throws Exception {
        local.faults().nextAtConnect(1, Fault.silence());
        try (BrowserClient client = client(0)) {
            client.bind("lobby.7");
            pass(client, "loop", 250);
            pass(client, "patience", 5_000);
            pass(client, "reconnect", 0);

            client.await("hotsock.subscribed");
            assertEquals(2, client.sent.size(), client.sent.toString());
        }
    }

    @Test
    void w13RefusedUpgradesAreTriedEverMoreSlowly() throws Exception {
        local.faults().nextAtConnect(4, Fault.accessDenied());
        local.faults().nextAtConnect(4, Fault.serverError(503));
        local.faults().nextAtConnect(4, Fault.throttling());
        try (BrowserClient client = client(0)) {
            pass(client, "reconnect", 0);
            pass(client, "reconnect", 1_000);
            long last = 1_000;
            for (int i = 0; i < 10; i++) {
                PageTimers.Held.Entry next = timers.next("reconnect");
                long least = Math.min(20_000, last * 3 / 2);
                long most = Math.min(20_000, last * 3 / 2 + 1_000);
                assertTrue(next.millis() >= least && next.millis() <= most, next.millis() + " after " + last);
                last = next.millis();
                client.run(next.task());
            }

            client.await("hotsock.connected");
            assertEquals(20_000, last);
            assertEquals(13, tokens.get());
            assertEquals(1, client.connections.get());
        }
    }

    @Test
    void w13ARefusedTokenIsOneMoreRefusedUpgrade() throws Exception {
        try (BrowserClient client = new BrowserClient(
                local.webSocketUrl(),
                () -> tokens.incrementAndGet() == 1
                        ? TestTokens.sign(SigningKey.generate("ES256"), "", "{\"scope\":\"connect\"}")
                        : TestTokens.connect(local, "u-17", "{}"),
                timers,
                0)) {
            pass(client, "reconnect", 0);

            client.await("hotsock.connected");
        }
    }

    @Test
    void aTokenFunctionIsTriedTwice() throws Exception {
        try (BrowserClient client = new BrowserClient(
                local.webSocketUrl(),
                () -> {
                    if (tokens.incrementAndGet() == 1) {
                        throw new IOException("no token today");
                    }
                    return TestTokens.connect(local, "u-17", "{}");
                },
                timers,
                0)) {
            pass(client, "token", 500);

            client.await("hotsock.connected");
            assertEquals(List.of(), client.tokenErrors);
        }
    }

    @Test
    void w14HeartbeatsKeepAConnection() throws Exception {
        try (BrowserClient client = client(4)) {
            client.await("hotsock.connected");
            for (int i = 0; i < 3; i++) {
                local.clock().advance(Duration.ofSeconds(4));
                PageTimers.Held.Entry beat = timers.next("heartbeat");
                assertTrue(beat.millis() >= 3_600 && beat.millis() < 4_000, "" + beat.millis());
                client.run(beat.task());
                client.sendRaw("{\"event\":\"hotsock.ping\"}");
                client.await("hotsock.pong");
            }
            assertEquals(1, client.connections.get());

            local.clock().advance(Duration.ofSeconds(6));
            pass(client, "reconnect", 0);
            client.await("hotsock.connected");
        }
    }

    private BrowserClient client(int heartbeatSeconds) {
        return new BrowserClient(
                local.webSocketUrl(),
                () -> {
                    tokens.incrementAndGet();
                    String heartbeat = heartbeatSeconds == 0 ? "" : ",\"heartbeatTimeout\":5";
                    return TestTokens.sign(
                            local,
                            "{" + TestTokens.FUTURE + ",\"scope\":\"connect\"" + heartbeat
                                    + ",\"channels\":{\"lobby.7\":{\"subscribe\":true}}}");
                },
                timers,
                heartbeatSeconds);
    }

    /** Lets the time of the next timer of a kind pass. */
    private void pass(BrowserClient client, String what, long millis) throws InterruptedException {
        PageTimers.Held.Entry next = timers.next(what);
        assertEquals(millis, next.millis());
        client.run(next.task());
    }
}
