package io.hotsock.local.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.hotsock.Hotsock;
import io.hotsock.api.Message;
import io.hotsock.local.LocalHotsock;
import io.hotsock.local.SigningKey;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the page asks the server for. */
class ConsoleRouteTest {

    private final HttpClient client = HttpClient.newHttpClient();
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
    void thePageNeedsNothingFromElsewhere() throws Exception {
        HttpResponse<String> page =
                client.send(HttpRequest.newBuilder(local.consoleUrl()).build(), HttpResponse.BodyHandlers.ofString());

        assertEquals(200, page.statusCode());
        String policy = page.headers().firstValue("Content-Security-Policy").orElseThrow();
        assertTrue(policy.startsWith("default-src 'none'"), policy);
        assertFalse(page.body().matches("(?s).*(src|href)=\"(https?:)?//.*"));
    }

    @Test
    void theStateShowsWhatTheInstallationHolds() throws Exception {
        try (Hotsock hotsock = Hotsock.create(local.config())) {
            hotsock.publisher().publish(Message.storage("lobby.7", "rules", 4).build());
            hotsock.publisher()
                    .publish(Message.builder("lobby.7", "later")
                            .scheduleAt(Instant.now().plusSeconds(3600))
                            .build());
        }
        JsonNode state = get("state");

        assertEquals(4, state.at("/storage/0/data").asInt());
        assertTrue(state.at("/storage/0/expiresAt").isNull());
        assertEquals("later", state.at("/schedules/0/event").asText());
        assertEquals("lobby.7", state.at("/schedules/0/channel").asText());
        assertEquals("later", state.at("/publishes/0/event").asText(), "newest first");
        assertEquals("LAMBDA", state.at("/publishes/1/transport").asText());
    }

    @Test
    void storedMessagesAreShownWithTheirReactionsTheNewestFirst() throws Exception {
        try (Hotsock hotsock = Hotsock.create(local.config())) {
            for (String event : new String[] {"first", "second"}) {
                hotsock.publisher()
                        .publish(Message.builder("lobby.7", event)
                                .data(7)
                                .store(60)
                                .build());
            }
            hotsock.publisher().publish(Message.of("lobby.7", "unstored", 7));
        }
        JsonNode messages = get("state").path("messages");

        assertEquals(2, messages.size());
        assertEquals("second", messages.at("/0/event").asText());
        assertEquals(7, messages.at("/0/data").asInt());
        assertTrue(messages.at("/0/reactions").isObject());
        assertFalse(messages.at("/0/expiresAt").isNull());
    }

    @Test
    void aTokenIsSignedAndJudged() throws Exception {
        long exp = Instant.now().getEpochSecond() + 60;
        String token = post("sign", "{\"exp\":" + exp + ",\"scope\":\"connect\"}")
                .path("token")
                .asText();

        JsonNode found = post("inspect", "{\"token\":\"" + token + "\"}");

        assertEquals("", found.at("/uses/connect").asText("?"));
        assertEquals(exp, found.at("/claims/exp").asLong());
        assertTrue(
                post("sign", "{\"exp\":\"soon\"}").at("/error/message").asText().contains("exp"));
        assertTrue(
                post("inspect", "{\"token\":\"x\"}").at("/problems/0").asText().contains("three parts"));
    }

    @Test
    void withoutAPrivateKeyNothingIsSigned() throws Exception {
        String publicKey = SigningKey.generate("ES256").publicKeyPem().orElseThrow();
        local.close();
        local = LocalHotsock.builder()
                .signingKey(SigningKey.publicKey("ES256", publicKey))
                .start();

        assertEquals(
                "NO_SIGNING_KEY",
                post("sign", "{\"exp\":4102444800}").at("/error/code").asText());
    }

    @Test
    void publishingExplainsRefusals() throws Exception {
        assertEquals(
                "a",
                post("publish", "{\"channel\":\"a\",\"event\":\"b\"}")
                        .path("channel")
                        .asText());
        assertFalse(post("publish", "{\"channel\":\"a b\",\"event\":\"c\"}")
                .at("/error/message")
                .asText()
                .isEmpty());
        assertEquals("REFUSED", get("state").at("/publishes/0/outcome").asText());
    }

    @Test
    void faultsAreSwitchedOnAndOff() throws Exception {
        post("fault", "{\"name\":\"throttling\",\"requests\":2}");
        post("fault", "{\"name\":\"delay\"}");
        JsonNode faults = get("state").path("faults");

        assertEquals("throttling", faults.at("/0/name").asText());
        assertEquals(2, faults.at("/0/limit").asInt());
        assertTrue(faults.at("/1/limit").isNull());
        post("fault", "{}");
        assertEquals(0, get("state").path("faults").size());
        post("fault", "{\"name\":\"silence\",\"target\":\"CONNECT\"}");
        post("fault", "{\"name\":\"serverError\",\"target\":\"STS\"}");
        assertEquals("CONNECT", get("state").at("/faults/0/target").asText());
        assertEquals("STS", get("state").at("/faults/1/target").asText());
        for (String impossible : new String[] {
            "{\"name\":\"silence\"}",
            "{\"name\":\"lostAnswer\",\"target\":\"CONNECT\"}",
            "{\"name\":\"delay\",\"target\":\"MOON\"}"
        }) {
            assertEquals(
                    "INVALID_FAULT", post("fault", impossible).at("/error/code").asText());
        }
        assertEquals(
                "INVALID_FAULT",
                post("fault", "{\"name\":\"x\"}").at("/error/code").asText());
    }

    @Test
    void aPageFromElsewhereCanNotUseIt() throws Exception {
        HttpRequest plain = HttpRequest.newBuilder(local.httpApiUrl().resolve("console/state"))
                .build();
        assertEquals(
                403, client.send(plain, HttpResponse.BodyHandlers.ofString()).statusCode());
        HttpRequest preflight = HttpRequest.newBuilder(local.httpApiUrl().resolve("console/fault"))
                .method("OPTIONS", HttpRequest.BodyPublishers.noBody())
                .header("Origin", "https://elsewhere.example.net")
                .header("Access-Control-Request-Headers", "x-hotsock-console")
                .build();
        HttpResponse<String> answer = client.send(preflight, HttpResponse.BodyHandlers.ofString());
        assertFalse(answer.headers().firstValue("Access-Control-Allow-Origin").isPresent());
        assertEquals("HTTP/1.1 403 Forbidden", statusLine("rebound.example.net"));
        assertEquals("HTTP/1.1 200 OK", statusLine("localhost:" + local.port()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"console/nothing", "console/state/deeper"})
    void unknownOperationsAreSaidToBe(String path) throws Exception {
        HttpResponse<String> answer = client.send(request(path).build(), HttpResponse.BodyHandlers.ofString());

        assertEquals(404, answer.statusCode());
    }

    private JsonNode get(String operation) throws Exception {
        return send(request("console/" + operation));
    }

    private JsonNode post(String operation, String body) throws Exception {
        return send(request("console/" + operation).POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private HttpRequest.Builder request(String path) {
        URI url = local.httpApiUrl().resolve(path);
        return HttpRequest.newBuilder(url).header("X-Hotsock-Console", "1");
    }

    private JsonNode send(HttpRequest.Builder request) throws Exception {
        return new ObjectMapper()
                .readTree(client.send(request.build(), HttpResponse.BodyHandlers.ofString())
                        .body());
    }

    private String statusLine(String host) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), local.port())) {
            socket.getOutputStream()
                    .write(("GET /console/state HTTP/1.1\r\nHost: " + host
                                    + "\r\nX-Hotsock-Console: 1\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return answer.lines().findFirst().orElseThrow();
        }
    }
}
