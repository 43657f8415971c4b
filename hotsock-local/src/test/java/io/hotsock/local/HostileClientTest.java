package io.hotsock.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.lambda.LambdaClient;

/** Nothing that a client does stops the server or holds up the others. */
class HostileClientTest {

    private static LocalHotsock local;
    private static LambdaClient lambda;

    @BeforeAll
    static void start() {
        local = LocalHotsock.start();
        lambda = TestAws.lambda(local);
    }

    @AfterAll
    static void stop() {
        lambda.close();
        local.close();
    }

    @Test
    void aFrameOver32KiBIsClosedWith1009() throws IOException {
        try (RawSocket raw = new RawSocket(local, token(), 0)) {
            assertEquals(101, raw.status());
            raw.text("{\"event\":\"hotsock.ping\",\"data\":\"" + "x".repeat(32 * 1024) + "\"}");
            assertEquals(1009, raw.closeCode());
        }
    }

    @Test
    void aMessageOver128KiBIsClosedWith1009() {
        try (TestSocket socket = TestSocket.connect(local, token())) {
            socket.send("{\"event\":\"hotsock.ping\",\"data\":\"" + "x".repeat(140_000) + "\"}");
            assertEquals(1009, socket.closeCode());
        }
    }

    @Test
    void aRefusedHandshakeIs401() throws IOException {
        try (RawSocket raw = new RawSocket(local, "eyJhbGciOiJub25lIn0.e30.", 0)) {
            assertEquals(401, raw.status());
        }
    }

    @Test
    void garbageOnTheSocketEndsThatSocketAlone() throws IOException {
        Random random = new Random(7);
        for (int i = 0; i < 50; i++) {
            byte[] garbage = new byte[random.nextInt(400) + 1];
            random.nextBytes(garbage);
            try (RawSocket raw = new RawSocket(local, token(), 0)) {
                assertEquals(101, raw.status());
                raw.write(garbage);
            }
        }
        assertServes();
    }

    @Test
    void garbageJsonIsAnsweredFrameByFrame() {
        Random random = new Random(11);
        String alphabet = "{}[]\",:\\u0Ff1e-+.truefalsnl ";
        try (TestSocket socket = TestSocket.connect(local, token())) {
            for (int i = 0; i < 500; i++) {
                StringBuilder text = new StringBuilder("{");
                for (int j = random.nextInt(60); j > 0; j--) {
                    text.append(alphabet.charAt(random.nextInt(alphabet.length())));
                }
                assertEquals(
                        "hotsock.error",
                        socket.send(text.toString()).next().path("event").asText());
            }
            socket.expectNothingMore();
        }
    }

    @Test
    void aSlowReaderIsCutOffAndDelaysNobody() throws IOException {
        String channels = "{\"busy\":{\"autoSubscribe\":true}}";
        try (RawSocket slow = new RawSocket(local, TestTokens.connect(local, null, channels), 4_096);
                TestSocket quick = TestSocket.connect(local, TestTokens.connect(local, null, channels))) {
            assertEquals(101, slow.status());
            quick.next();
            String data = "x".repeat(32_000);
            int messages = 600;
            for (int i = 0; i < messages; i++) {
                TestAws.publish(lambda, local, "{\"channel\":\"busy\",\"event\":\"e\",\"data\":\"" + data + "\"}");
                assertEquals("e", quick.next().path("event").asText());
            }
            assertTrue(slow.readToEnd() < (long) messages * data.length());
        }
    }

    @Test
    void tokensAndKeysStayOutOfTheLog() throws Exception {
        PrintStream original = System.err;
        ByteArrayOutputStream captured = new ByteArrayOutputStream();
        System.setErr(new PrintStream(captured, true, StandardCharsets.UTF_8));
        String bad = token().substring(0, 60) + "tampered" + token().substring(60);
        try {
            try (RawSocket raw = new RawSocket(local, bad, 0)) {
                assertEquals(401, raw.status());
            }
            try (TestSocket socket = TestSocket.connect(local, token())) {
                socket.send("{\"event\":\"hotsock.subscribe\",\"channel\":\"c\",\"data\":{\"token\":\"" + bad + "\"}}")
                        .next();
            }
            HttpRequest request = HttpRequest.newBuilder(local.publishHttpApiUrl())
                    .header("Authorization", "Bearer wrong-but-secret")
                    .POST(HttpRequest.BodyPublishers.ofString("{\"data\":\"confidential\"}"))
                    .build();
            HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
            TestAws.publish(lambda, local, "{\"channel\":\"a b\",\"event\":\"e\",\"data\":\"confidential\"}");
        } finally {
            System.setErr(original);
        }
        String log = captured.toString(StandardCharsets.UTF_8);
        assertTrue(log.contains("Refused to open a connection"), log);
        assertTrue(log.contains("Refused to publish"), log);
        for (String secret : new String[] {
            bad.substring(0, 40),
            "wrong-but-secret",
            "confidential",
            local.secretAccessKey(),
            local.apiKeys().get(0)
        }) {
            assertFalse(log.contains(secret), secret);
        }
    }

    private static void assertServes() {
        try (TestSocket socket = TestSocket.connect(local, token())) {
            socket.expectNothingMore();
        }
    }

    private static String token() {
        return TestTokens.connect(local, "u-17", "{}");
    }
}
