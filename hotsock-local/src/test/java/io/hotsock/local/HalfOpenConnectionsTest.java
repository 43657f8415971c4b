package io.hotsock.local;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Those who begin and do not go on are cut off; those who are kept waiting by the server are not. */
class HalfOpenConnectionsTest {

    private static final Duration IDLE = Duration.ofMillis(300);

    private LocalHotsock local;

    @BeforeEach
    void start() {
        local = LocalHotsock.builder().idleTimeout(IDLE).start();
    }

    @AfterEach
    void stop() {
        local.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "GET",
                "GET /v1?token=eyJ",
                "GET /v1?token=x HTTP/1.1\r\nHost: localhost\r\nUpgrade: websocket\r\nConnection: Upgr",
                "POST /publish HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100\r\n\r\n{\"channel\":",
                "POST /publish HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\nff\r\n{",
            })
    void halfARequestIsCutOffWhileOthersAreServed(String begun) throws IOException {
        List<RawSocket> halfOpen = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            RawSocket raw = RawSocket.silent(local);
            raw.write(begun.getBytes(StandardCharsets.US_ASCII));
            halfOpen.add(raw);
        }

        try (TestSocket socket = TestSocket.connect(local, TestTokens.connect(local, "u-17", "{}"))) {
            socket.expectNothingMore();
        }
        for (RawSocket raw : halfOpen) {
            raw.readToEnd();
            raw.close();
        }
    }

    @Test
    void anOpenWebSocketMayBeIdle() throws IOException {
        try (TestSocket socket = TestSocket.connect(local, TestTokens.connect(local, "u-17", "{}"));
                RawSocket later = RawSocket.silent(local)) {
            later.readToEnd();

            socket.expectNothingMore();
        }
    }

    @Test
    void anAnswerThatIsLateOnPurposeComes() throws Exception {
        local.faults().next(1, Fault.delay(IDLE.multipliedBy(3)));
        HttpRequest request = HttpRequest.newBuilder(local.publishHttpApiUrl())
                .header("Authorization", "Bearer " + local.apiKeys().get(0))
                .POST(HttpRequest.BodyPublishers.ofString("{\"channel\":\"a\",\"event\":\"b\"}"))
                .build();

        HttpResponse<String> answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());

        assertEquals(202, answer.statusCode());
    }
}
