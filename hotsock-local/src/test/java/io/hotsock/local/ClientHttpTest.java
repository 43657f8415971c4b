package io.hotsock.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The vectors of contract section 12.9: Client HTTP API and admin API. */
class ClientHttpTest {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final String CLAIMS = ("{'lobby.7':{'subscribe':true,"
                    + "'messages':{'note.add':{'publish':true,'store':600,'echo':true,'react':true},"
                    + "'ping':{'publish':true,'echo':true}},"
                    + "'storage':{'a':{'get':true,'set':true},'b':{'set':true}}},"
                    + "'team.9f3':{'alias':'team','subscribe':true,'messages':{'*':{'publish':true}}},"
                    + "'presence.studio':{'subscribe':true,'getInfo':true},"
                    + "'info':{'subscribe':true,'getInfo':true,'omitFromSubCount':true}}")
            .replace('\'', '"');

    private LocalHotsock local;
    private TestSocket socket;

    @BeforeEach
    void start() {
        local = LocalHotsock.start();
        socket = TestSocket.connect(local, TestTokens.connect(local, "u-17", CLAIMS));
    }

    @AfterEach
    void stop() {
        socket.close();
        local.close();
    }

    @Test
    void h1AndH2Publish() throws Exception {
        socket.subscribe("lobby.7");
        HttpResponse<String> answer =
                post("publishMessage", "{\"channel\":\"lobby.7\",\"event\":\"note.add\",\"data\":1}");
        assertEquals(202, answer.statusCode());
        assertEquals("{\"channel\":\"lobby.7\",\"event\":\"note.add\"}", answer.body());
        assertEquals(
                "*", answer.headers().firstValue("Access-Control-Allow-Origin").orElse(""));
        assertEquals(1, socket.next().path("data").asInt());
        JsonNode eager = json(
                post(
                        "publishMessage",
                        "{\"channel\":\"lobby.7\",\"event\":\"note.add\",\"eagerIdGeneration\":true,\"store\":1}"),
                202);
        assertEquals(eager.path("id"), socket.next().path("id"));
        assertEquals(
                403,
                post("publishMessage", "{\"channel\":\"lobby.7\",\"event\":\"other\"}")
                        .statusCode());
        assertEquals(
                400,
                post("publishMessage", "{\"channel\":\"lobby.7\",\"event\":\"hotsock.x\"}")
                        .statusCode());
        assertEquals(400, post("publishMessage", "{\"event\":\"note.add\"}").statusCode());
    }

    @Test
    void anAliasWillDo() throws Exception {
        socket.subscribe("team");
        JsonNode answer = json(post("publishMessage", "{\"channel\":\"team\",\"event\":\"e\"}"), 202);
        assertEquals("team", answer.path("channel").asText());
    }

    @Test
    void h3ToH9History() throws Exception {
        List<String> before = publishNotes(3);
        local.clock().advance(Duration.ofSeconds(2));
        socket.subscribe("lobby.7");
        post("publishMessage", "{\"channel\":\"lobby.7\",\"event\":\"ping\"}");
        List<String> ids = publishNotes(150);
        assertFalse(list("{\"channel\":\"lobby.7\"}").contains(before.get(0)));
        assertEquals(ids.subList(0, 100), list("{\"channel\":\"lobby.7\"}"));
        assertEquals(ids.subList(100, 150), list("{\"channel\":\"lobby.7\",\"after\":\"" + ids.get(99) + "\"}"));
        List<String> older = new ArrayList<>(ids.subList(20, 120));
        Collections.reverse(older);
        assertEquals(older, list("{\"channel\":\"lobby.7\",\"reverse\":true,\"before\":\"" + ids.get(120) + "\"}"));
        assertEquals(ids.subList(0, 100), list("{\"channel\":\"lobby.7\",\"before\":\"" + ids.get(5) + "\"}"));
        try (TestSocket all = TestSocket.connect(
                local, TestTokens.connect(local, "u-18", "{\"lobby.7\":{\"subscribe\":true,\"historyStart\":0}}"))) {
            all.subscribe("lobby.7");
            List<String> listed = list(all, "{\"channel\":\"lobby.7\"}");
            assertEquals(before, listed.subList(0, 3));
        }
        local.clock().advance(Duration.ofSeconds(590));
        assertEquals(List.of(), list("{\"channel\":\"lobby.7\",\"after\":\"" + ids.get(149) + "\"}"));
        assertEquals(
                403, post("listMessages", "{\"channel\":\"presence.studio\"}").statusCode());
    }

    @Test
    void h10Reactions() throws Exception {
        socket.subscribe("lobby.7");
        String id = publishNotes(1).get(0);
        JsonNode bare = json(post("listMessages", "{\"channel\":\"lobby.7\",\"expandReactions\":true}"), 200);
        assertEquals("{}", bare.path("messages").path(0).path("reactions").toString());
        assertFalse(json(post("listMessages", "{\"channel\":\"lobby.7\"}"), 200)
                .path("messages")
                .path(0)
                .has("reactions"));
        json(
                post(
                        "publishMessage",
                        "{\"channel\":\"lobby.7\",\"event\":\"hotsock.messageReaction\",\"data\":{\"messageId\":\"" + id
                                + "\",\"reaction\":\"star\",\"action\":\"add\"}}"),
                202);
        JsonNode counted = json(post("listMessages", "{\"channel\":\"lobby.7\"}"), 200);
        assertEquals(
                "{\"star\":{\"count\":1}}",
                counted.path("messages").path(0).path("reactions").toString());
        JsonNode listed = json(post("listReactions", "{\"channel\":\"lobby.7\",\"messageId\":\"" + id + "\"}"), 200);
        assertEquals("{\"reactions\":[{\"reaction\":\"star\",\"uid\":\"u-17\",\"umd\":null}]}", listed.toString());
    }

    @Test
    void h11AndH12Storage() throws Exception {
        for (String key : new String[] {"b", "a"}) {
            assertEquals(
                    "{\"channel\":\"lobby.7\",\"event\":\"hotsock.channelStorageSet\"}",
                    post("channelStorageSet", "{\"channel\":\"lobby.7\",\"key\":\"" + key + "\",\"data\":1}")
                            .body());
        }
        JsonNode items = json(post("channelStorageList", "{\"channel\":\"lobby.7\"}"), 200);
        assertEquals(
                "{\"items\":[{\"key\":\"a\",\"data\":1,\"meta\":{\"uid\":\"u-17\",\"umd\":null}}]}", items.toString());
        String keys = "\"k\"" + ",\"k\"".repeat(100);
        assertEquals(
                400,
                post("channelStorageList", "{\"channel\":\"lobby.7\",\"keys\":[" + keys + "]}")
                        .statusCode());
        JsonNode unset = json(post("channelStorageGet", "{\"channel\":\"team\",\"key\":\"x\"}"), 403);
        assertEquals(
                "STORAGE_PERMISSION_DENIED", unset.path("error").path("code").asText());
        JsonNode got = json(post("channelStorageGet", "{\"channel\":\"lobby.7\",\"key\":\"a\"}"), 200);
        assertEquals("hotsock.channelStorageData", got.path("event").asText());
    }

    @Test
    void h13AndH14ChannelInfo() throws Exception {
        assertEquals(403, post("getChannelInfo", "{\"channel\":\"lobby.7\"}").statusCode());
        socket.subscribe("presence.studio");
        assertEquals(
                "{\"channel\":\"presence.studio\",\"subscriptionsCount\":1,\"members\":[{\"uid\":\"u-17\",\"umd\":null}]}",
                post("getChannelInfo", "{\"channel\":\"presence.studio\"}").body());
        assertEquals(
                "{\"channel\":\"info\",\"subscriptionsCount\":0}",
                post("getChannelInfo", "{\"channel\":\"info\"}").body());
    }

    @Test
    void h15AndH16OnlyPostWithTheSecret() throws Exception {
        HttpRequest get = HttpRequest.newBuilder(url(socket, "listMessages", socket.connectionSecret()))
                .build();
        assertEquals(405, HTTP.send(get, HttpResponse.BodyHandlers.ofString()).statusCode());
        HttpRequest wrong = HttpRequest.newBuilder(url(socket, "listMessages", "wrong"))
                .POST(HttpRequest.BodyPublishers.ofString("{\"channel\":\"lobby.7\"}"))
                .build();
        assertEquals(401, HTTP.send(wrong, HttpResponse.BodyHandlers.ofString()).statusCode());
        assertEquals(404, post("unheard", "{}").statusCode());
        assertEquals(400, post("listMessages", "nonsense").statusCode());
        HttpRequest preflight = HttpRequest.newBuilder(url(socket, "listMessages", ""))
                .method("OPTIONS", HttpRequest.BodyPublishers.noBody())
                .build();
        HttpResponse<String> allowed = HTTP.send(preflight, HttpResponse.BodyHandlers.ofString());
        assertEquals(204, allowed.statusCode());
        assertTrue(allowed.headers().firstValue("Access-Control-Allow-Methods").isPresent());
    }

    @Test
    void credentialsEndWithTheConnection() throws Exception {
        try (TestSocket other = TestSocket.connect(local, TestTokens.connect(local, "u-18", CLAIMS))) {
            other.subscribe("presence.studio");
            socket.subscribe("presence.studio");
            other.next();
            socket.close();
            assertEquals("hotsock.memberRemoved", other.next().path("event").asText());
        }
        assertEquals(401, post("listMessages", "{\"channel\":\"lobby.7\"}").statusCode());
    }

    @Test
    void umdUpdateAnswersAnEmptyObject() throws Exception {
        String token = TestTokens.sign(
                local,
                "{" + TestTokens.FUTURE + ",\"scope\":\"umd\",\"connectionId\":\"" + socket.connectionId()
                        + "\",\"umd\":5,\"umdUpdate\":true}");
        assertEquals("{}", post("umdUpdate", "{\"token\":\"" + token + "\"}").body());
        assertEquals(5, socket.subscribe("lobby.7").path("meta").path("umd").asInt());
        assertEquals(403, post("umdUpdate", "{\"token\":\"a.b.c\"}").statusCode());
    }

    @Test
    void h17ToH20Admin() throws Exception {
        assertEquals(
                "{\"name\":\"lobby.7\",\"subscriptionsCount\":0}",
                admin("lobby.7", 200).toString());
        assertEquals(
                "{\"name\":\"presence.studio\",\"subscriptionsCount\":0,\"members\":[]}",
                admin("presence.studio", 200).toString());
        socket.subscribe("info");
        assertEquals(0, admin("info", 200).path("subscriptionsCount").asInt());
        socket.subscribe("lobby.7");
        assertEquals(1, admin("lobby.7/", 200).path("subscriptionsCount").asInt());
        assertEquals(
                "orders:eu/west", admin("orders%3Aeu%2Fwest", 200).path("name").asText());
        admin("a%20b", 400);
        admin("lobby.7/other", 404);
        HttpRequest without = HttpRequest.newBuilder(local.httpApiUrl().resolve("channels/lobby.7"))
                .build();
        assertEquals(
                401, HTTP.send(without, HttpResponse.BodyHandlers.ofString()).statusCode());
    }

    @Test
    void adminReadsStorage() throws Exception {
        assertEquals("{\"items\":[]}", admin("lobby.7/storage", 200).toString());
        for (String key : new String[] {"b", "a"}) {
            post("channelStorageSet", "{\"channel\":\"lobby.7\",\"key\":\"" + key + "\",\"data\":1}");
        }
        assertEquals(2, admin("lobby.7/storage", 200).path("items").size());
        assertEquals(
                "b",
                admin("lobby.7/storage?after=a", 200)
                        .path("items")
                        .path(0)
                        .path("key")
                        .asText());
        assertEquals(1, admin("lobby.7/storage?keys=a,x", 200).path("items").size());
    }

    private List<String> publishNotes(int count) throws Exception {
        List<String> ids = new ArrayList<>();
        try (var lambda = TestAws.lambda(local)) {
            for (int i = 0; i < count; i++) {
                String answer = TestAws.publish(
                                lambda,
                                local,
                                "{\"channel\":\"lobby.7\",\"event\":\"note.add\",\"store\":600,\"eagerIdGeneration\":true}")
                        .payload()
                        .asUtf8String();
                ids.add(TestSocket.JSON.readTree(answer).path("id").asText());
            }
        }
        return ids;
    }

    private List<String> list(String body) throws Exception {
        return list(socket, body);
    }

    private List<String> list(TestSocket client, String body) throws Exception {
        List<String> ids = new ArrayList<>();
        json(post(client, "listMessages", body), 200)
                .path("messages")
                .forEach(message -> ids.add(message.path("id").asText()));
        return ids;
    }

    private JsonNode admin(String path, int status) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(local.httpApiUrl().resolve("channels/" + path))
                .header("Authorization", "Bearer " + local.apiKeys().get(1))
                .build();
        return json(HTTP.send(request, HttpResponse.BodyHandlers.ofString()), status);
    }

    private HttpResponse<String> post(String operation, String body) throws Exception {
        return post(socket, operation, body);
    }

    /** As a browser's fetch does: a string body, labelled as plain text. */
    private HttpResponse<String> post(TestSocket client, String operation, String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(url(client, operation, client.connectionSecret()))
                .header("Content-Type", "text/plain;charset=UTF-8")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        return HTTP.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private URI url(TestSocket client, String operation, String secret) {
        return local.httpApiUrl()
                .resolve("connection/" + operation + "?connectionId="
                        + URLEncoder.encode(client.connectionId(), StandardCharsets.UTF_8) + "&connectionSecret="
                        + secret);
    }

    private static JsonNode json(HttpResponse<String> response, int status) throws IOException {
        assertEquals(status, response.statusCode(), response.body());
        return TestSocket.JSON.readTree(response.body());
    }
}
