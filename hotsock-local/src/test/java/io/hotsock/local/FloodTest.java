package io.hotsock.local;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.lambda.LambdaClient;

/** Too much of everything, at once, while somebody goes on receiving messages. */
class FloodTest {

    private static final int THREADS = 4;
    private static final int EACH = 150;
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final ExecutorService attackers = Executors.newFixedThreadPool(THREADS);
    private LocalHotsock local;
    private LambdaClient lambda;
    private TestSocket subscriber;

    @BeforeEach
    void start() {
        local = LocalHotsock.start();
        lambda = TestAws.lambda(local);
        subscriber = TestSocket.connect(local, TestTokens.connect(local, null, "{\"c\":{\"subscribe\":true}}"));
        subscriber.subscribe("c");
    }

    @AfterEach
    void stop() {
        attackers.shutdownNow();
        subscriber.close();
        lambda.close();
        local.close();
    }

    @Test
    void badTokensAtTheHandshake() throws Exception {
        String good = token();
        String bad = good.substring(0, good.length() - 20) + "A".repeat(20);

        underFlood(() -> {
            try (RawSocket raw = new RawSocket(local, bad, 0)) {
                assertEquals(401, raw.status());
            }
            return null;
        });
    }

    @Test
    void handshakesWithGoodTokensThatAreDroppedAtOnce() throws Exception {
        String token = TestTokens.connect(local, "u-17", "{\"presence.p\":{\"autoSubscribe\":true}}");

        underFlood(() -> {
            try (RawSocket raw = new RawSocket(local, token, 0)) {
                assertEquals(101, raw.status());
            }
            return null;
        });

        while (admin("presence.p").path("subscriptionsCount").asInt() > 0) {
            Thread.sleep(5);
        }
        assertEquals(0, admin("presence.p").path("members").size());
    }

    @Test
    void badSubscribeTokens() throws Exception {
        String token = token();

        underFlood(() -> {
            try (TestSocket socket = TestSocket.connect(local, token)) {
                String code = socket.send("{\"event\":\"hotsock.subscribe\",\"channel\":\"c\",\"data\":{\"token\":\""
                                + token.replace('e', 'f') + "\"}}")
                        .next()
                        .path("error")
                        .path("code")
                        .asText();
                assertEquals("INVALID_SUBSCRIBE_TOKEN", code);
            }
            return null;
        });
    }

    @Test
    void badSecretsOfTheClientHttpApi() throws Exception {
        URI url = local.httpApiUrl().resolve("connection/publishMessage?connectionId=x&connectionSecret=y");

        underFlood(() -> {
            assertEquals(401, post(url, "{}"));
            return null;
        });
    }

    @Test
    void unsignedInvocations() throws Exception {
        URI url = local.lambdaEndpoint().resolve("/2015-03-31/functions/hotsock-local-publish/invocations");

        underFlood(() -> {
            assertEquals(403, post(url, "[".repeat(50_000)));
            return null;
        });
    }

    /** Messages arrive in order while all attackers are at it. */
    private void underFlood(Callable<Void> attack) throws Exception {
        List<Future<?>> floods = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            floods.add(attackers.submit(() -> {
                for (int j = 0; j < EACH; j++) {
                    attack.call();
                }
                return null;
            }));
        }
        for (int i = 0; i < 50; i++) {
            TestAws.publish(lambda, local, "{\"channel\":\"c\",\"event\":\"e\",\"data\":" + i + "}");
            assertEquals(i, subscriber.next().path("data").asInt());
        }
        for (Future<?> flood : floods) {
            flood.get();
        }
        subscriber.expectNothingMore();
    }

    private String token() {
        return TestTokens.connect(local, "u-17", "{}");
    }

    private JsonNode admin(String channel) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(local.httpApiUrl().resolve("channels/" + channel))
                .header("Authorization", "Bearer " + local.apiKeys().get(0))
                .build();
        return TestSocket.JSON.readTree(
                HTTP.send(request, HttpResponse.BodyHandlers.ofString()).body());
    }

    private static int post(URI url, String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(url)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        return HTTP.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    }
}
