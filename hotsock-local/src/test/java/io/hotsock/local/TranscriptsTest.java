package io.hotsock.local;

import static io.hotsock.local.TestTokens.FUTURE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The transcripts of contract section 12.8, and what sections 4.2 to 4.10 say beside them. */
class TranscriptsTest {

    private static final String A = "{'uid':'u-17','umd':null}";
    private static final String B = "{'uid':'u-18','umd':null}";

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
    void w1ConnectAndSubscribe() {
        try (TestSocket socket = connect("u-17", "{'lobby.7':{'subscribe':true}}")) {
            JsonNode connected = socket.connected();
            assertEquals("hotsock.connected", connected.path("event").asText());
            Instant expires = Instant.parse(
                    connected.path("data").path("connectionExpiresAt").asText());
            long seconds = Duration.between(local.clock().now(), expires).toSeconds();
            assertTrue(seconds > 7_190 && seconds <= 7_200, expires.toString());
            assertTrue(socket.connectionSecret().matches("[A-Za-z0-9]{20}"));
            expect(socket.connected().path("meta"), A);
            expect(
                    socket.subscribe("lobby.7"),
                    "{'event':'hotsock.subscribed','channel':'lobby.7','data':{},'meta':" + A + "}");
        }
    }

    /** Contract section 9.1: what is sent before {@code hotsock.connected} is there counts, even with the handshake. */
    @Test
    void w1FramesBeforeTheGreeting() throws IOException {
        try (RawSocket raw =
                new RawSocket(local, TestTokens.connect(local, "u-17", "{\"lobby.7\":{\"subscribe\":true}}"), 0)) {
            raw.text("{\"event\":\"hotsock.subscribe\",\"channel\":\"lobby.7\"}");

            assertEquals(101, raw.status());
            raw.awaitText("hotsock.connected");
            raw.awaitText("hotsock.subscribed");
        }
    }

    @Test
    void w2Echo() {
        String claims = "{'lobby.7':{'subscribe':true,'messages':{'note.add':{'publish':true},"
                + "'note.fix':{'publish':true,'echo':true}}}}";
        try (TestSocket sender = connect("u-17", claims);
                TestSocket other = connect("u-17", claims)) {
            sender.subscribe("lobby.7");
            other.subscribe("lobby.7");
            sender.send("{\"channel\":\"lobby.7\",\"event\":\"note.add\",\"data\":1}");
            JsonNode first = other.next();
            expectMessage(first, "{'event':'note.add','channel':'lobby.7','data':1,'meta':" + A + "}");
            sender.send("{\"channel\":\"lobby.7\",\"event\":\"note.fix\"}");
            JsonNode second = other.next();
            expectMessage(second, "{'event':'note.fix','channel':'lobby.7','data':null,'meta':" + A + "}");
            assertEquals(second, sender.next());
            assertTrue(second.path("id").asText().compareTo(first.path("id").asText()) > 0);
        }
    }

    @Test
    void w3AliasAndAutoSubscribe() {
        String claims =
                "{'team.9f3':{'alias':'team','autoSubscribe':true,'messages':{'seen':{'publish':true,'echo':true}}}}";
        try (TestSocket socket = connect("u-17", claims)) {
            expect(
                    socket.next(),
                    "{'event':'hotsock.subscribed','channel':'team.9f3','data':{'autoSubscribed':true},"
                            + "'meta':{'channelAlias':'team','uid':'u-17','umd':null}}");
            socket.send("{\"channel\":\"team\",\"event\":\"seen\"}");
            expectMessage(socket.next(), "{'event':'seen','channel':'team.9f3','data':null,'meta':" + A + "}");
            JsonNode again = socket.subscribe("team");
            assertEquals("ALREADY_SUBSCRIBED", again.path("error").path("code").asText());
            assertEquals("team", again.path("channel").asText());
            socket.send("{\"event\":\"hotsock.unsubscribe\",\"channel\":\"team\"}");
            expect(
                    socket.next(),
                    "{'event':'hotsock.unsubscribed','channel':'team.9f3','data':{},"
                            + "'meta':{'channelAlias':'team','uid':'u-17','umd':null}}");
        }
    }

    @Test
    void anAutoSubscribeThatIsDeniedIsToldAfterConnecting() {
        try (TestSocket socket = connect(
                null, "{'vault':{'autoSubscribe':true,'subscribe':false},'presence.x':{'autoSubscribe':true}}")) {
            expectError(socket.next(), "vault", "SUBSCRIBE_PERMISSION_DENIED");
            expectError(socket.next(), "presence.x", "PRESENCE_CHANNEL_USER_ID_REQUIRED");
        }
    }

    @Test
    void w4Denial() {
        try (TestSocket socket = connect("u-17", "{'lobby.7':{'subscribe':true}}")) {
            JsonNode error = socket.subscribe("vault.1");
            expectError(error, "vault.1", "SUBSCRIBE_PERMISSION_DENIED");
            assertTrue(error.path("error").path("message").asText().contains("lobby.7"));
        }
    }

    @Test
    void w5Presence() {
        String claims = "{'presence.studio':{'subscribe':true}}";
        try (TestSocket a = connect("u-17", claims);
                TestSocket b = connect("u-18", claims);
                TestSocket b2 = connectWith("u-18", "{\"m\":1}", claims)) {
            expect(
                    a.subscribe("presence.studio"),
                    "{'event':'hotsock.subscribed','channel':'presence.studio','data':{'members':[" + A + "]},'meta':"
                            + A + "}");
            expect(
                    b.subscribe("presence.studio"),
                    "{'event':'hotsock.subscribed','channel':'presence.studio','data':{'members':[" + A + "," + B
                            + "]},'meta':" + B + "}");
            expect(
                    a.next(),
                    "{'event':'hotsock.memberAdded','channel':'presence.studio','data':{'member':" + B + ",'members':["
                            + A + "," + B + "]}}");
            String newer = "{'uid':'u-18','umd':{'m':1}}";
            String updated = "{'event':'hotsock.memberUpdated','channel':'presence.studio','data':{'member':" + newer
                    + ",'members':[" + A + "," + newer + "]}}";
            assertEquals(
                    "hotsock.subscribed",
                    b2.subscribe("presence.studio").path("event").asText());
            expect(b2.next(), updated);
            expect(a.next(), updated);
            expect(b.next(), updated);

            b2.send("{\"event\":\"hotsock.unsubscribe\",\"channel\":\"presence.studio\"}")
                    .next();
            a.expectNothingMore();
            b.cut();
            expect(
                    a.next(),
                    "{'event':'hotsock.memberRemoved','channel':'presence.studio','data':{'member':" + newer
                            + ",'members':[" + A + "]}}");
        }
    }

    @Test
    void w6PresenceWithoutUid() {
        try (TestSocket socket = connect(null, "{'presence.studio':{'subscribe':true}}")) {
            expectError(socket.subscribe("presence.studio"), "presence.studio", "PRESENCE_CHANNEL_USER_ID_REQUIRED");
        }
    }

    @Test
    void w7ASubscribeTokenAloneGovernsItsSubscription() {
        try (TestSocket socket = connect("u-17", "{'orders.42':{'messages':{'e':{'publish':true,'echo':true}}}}")) {
            String token = TestTokens.sign(
                    local,
                    "{" + FUTURE + ",\"scope\":\"subscribe\",\"connectionId\":\"" + socket.connectionId()
                            + "\",\"umd\":{\"n\":2},\"channels\":{\"orders.42\":{\"subscribe\":true,\"alias\":\"mine\"}}}");
            socket.send(
                    "{\"event\":\"hotsock.subscribe\",\"channel\":\"mine\",\"data\":{\"token\":\"" + token + "\"}}");
            expect(
                    socket.next(),
                    "{'event':'hotsock.subscribed','channel':'orders.42','data':{},"
                            + "'meta':{'channelAlias':'mine','uid':'u-17','umd':{'n':2}}}");
            socket.send("{\"channel\":\"mine\",\"event\":\"e\"}");
            expectError(socket.next(), "mine", "PUBLISH_PERMISSION_DENIED");
        }
    }

    @Test
    void w8Unsubscribe() {
        try (TestSocket socket = connect("u-17", "{'lobby.7':{'subscribe':true}}")) {
            socket.subscribe("lobby.7");
            socket.send("{\"event\":\"hotsock.unsubscribe\",\"channel\":\"lobby.7\"}");
            expect(socket.next(), "{'event':'hotsock.unsubscribed','channel':'lobby.7','data':{},'meta':" + A + "}");
            socket.send("{\"event\":\"hotsock.unsubscribe\",\"channel\":\"lobby.7\"}");
            expectError(socket.next(), "lobby.7", "NOT_SUBSCRIBED");
        }
    }

    @Test
    void w9Ping() {
        try (TestSocket socket = connect(null, "{}")) {
            expect(
                    socket.send("{\"event\":\"hotsock.pong\"}")
                            .send("{\"event\":\"hotsock.heartbeat\"}")
                            .send("{\"event\":\"hotsock.ping\"}")
                            .next(),
                    "{'event':'hotsock.pong','data':'{}'}");
        }
    }

    @Test
    void w10Storage() {
        String claims =
                "{'lobby.7':{'subscribe':true,'storage':{'*':{'observe':true,'set':true,'get':true,'store':60}}}}";
        String draft =
                "{'event':'hotsock.channelStorageUpdated','channel':'lobby.7','key':'phase','data':'draft','meta':" + A
                        + "}";
        try (TestSocket setter = connect("u-17", claims);
                TestSocket late = connect("u-18", claims)) {
            setter.subscribe("lobby.7");
            set(setter, "phase", "\"draft\"");
            expect(setter.next(), draft);
            set(setter, "phase", "\"draft\"");
            setter.expectNothingMore();

            late.subscribe("lobby.7");
            expect(late.next(), draft);
            expect(
                    get(late, "x"),
                    "{'event':'hotsock.channelStorageData','channel':'lobby.7','key':'x','data':null,'meta':null}");
            expect(get(late, "phase"), draft.replace("channelStorageUpdated", "channelStorageData"));

            set(late, "phase", "{}");
            String cleared = "{'event':'hotsock.channelStorageUpdated','channel':'lobby.7','key':'phase','data':null,"
                    + "'meta':" + B + "}";
            expect(setter.next(), cleared);
            expect(late.next(), cleared);

            set(setter, "phase", "1");
            setter.next();
            late.next();
            local.clock().advance(Duration.ofSeconds(61));
            assertTrue(get(late, "phase").path("data").isNull());
            setter.expectNothingMore();
        }
    }

    @Test
    void serversWriteStorageToo() throws Exception {
        try (TestSocket socket =
                        connect("u-17", "{'lobby.7':{'subscribe':true,'storage':{'rules':{'observe':true}}}}");
                var lambda = TestAws.lambda(local)) {
            socket.subscribe("lobby.7");
            TestAws.publish(
                    lambda,
                    local,
                    "{\"channel\":\"lobby.7\",\"event\":\"hotsock.channelStorageSet\",\"key\":\"rules\","
                            + "\"data\":{\"seats\":4},\"store\":86400}");
            expect(
                    socket.next(),
                    "{'event':'hotsock.channelStorageUpdated','channel':'lobby.7','key':'rules','data':{'seats':4},"
                            + "'meta':{'uid':null,'umd':null}}");
            set(socket, "rules", "1");
            expectError(socket.next(), "lobby.7", "STORAGE_PERMISSION_DENIED");
        }
    }

    @Test
    void w11ALifeEndsAfterTwoHours() {
        try (TestSocket socket = connectClaims("\"keepAlive\":true")) {
            local.clock().advance(Duration.ofMinutes(119));
            for (int i = 0; i < 12; i++) {
                expect(socket.next(), "{'event':'hotsock.keepAlive','data':{}}");
            }
            local.clock().advance(Duration.ofMinutes(2));
            assertEquals(1001, socket.closeCode());
        }
    }

    @Test
    void idleConnectionsEndAfterTenMinutes() {
        try (TestSocket idle = connect(null, "{}");
                TestSocket active = connect(null, "{}")) {
            local.clock().advance(Duration.ofMinutes(9));
            active.send("{\"event\":\"hotsock.ping\"}").next();
            local.clock().advance(Duration.ofMinutes(2));
            assertEquals(1001, idle.closeCode());
            active.expectNothingMore();
        }
    }

    @Test
    void w14Heartbeat() {
        try (TestSocket silent = connectClaims("\"heartbeatTimeout\":5");
                TestSocket beating = connectClaims("\"heartbeatTimeout\":5")) {
            local.clock().advance(Duration.ofSeconds(4));
            beating.send("{\"event\":\"hotsock.heartbeat\"}").expectNothingMore();
            local.clock().advance(Duration.ofSeconds(2));
            assertEquals(1001, silent.closeCode());
            beating.expectNothingMore();
            local.clock().advance(Duration.ofSeconds(4));
            assertEquals(1001, beating.closeCode());
        }
    }

    @Test
    void w15UmdUpdates() {
        String claims = "{'presence.studio':{'subscribe':true},'lobby.7':{'subscribe':true},'late':{'subscribe':true}}";
        try (TestSocket a = connect("u-17", claims);
                TestSocket b = connect("u-18", claims)) {
            b.subscribe("presence.studio");
            a.subscribe("presence.studio");
            b.next();
            a.subscribe("lobby.7");
            String mood = "\"umd\":{\"mood\":\"focused\"}";
            String focused = "{'uid':'u-17','umd':{'mood':'focused'}}";
            String updated = "{'event':'hotsock.memberUpdated','channel':'presence.studio','data':{'member':" + focused
                    + ",'members':[" + B + "," + focused + "]}}";

            umdUpdate(a, mood + ",\"umdUpdate\":true,\"umdPropagate\":true", null);
            expect(a.next(), updated);
            expect(b.next(), updated);
            expect(a.subscribe("late").path("meta"), focused);

            umdUpdate(a, "\"umd\":7,\"channels\":{\"presence.studio\":{\"umdUpdate\":true}}", "presence.studio");
            assertEquals(7, b.next().path("data").path("member").path("umd").asInt());
            a.next();
            umdUpdate(a, "\"umd\":8", null);
            expectError(a.next(), null, "UMD_PERMISSION_DENIED");
            umdUpdate(a, "\"umd\":8,\"channels\":{\"never\":{\"umdUpdate\":true}}", "never");
            expectError(a.next(), "never", "UMD_NO_SUBSCRIPTION");
        }
    }

    @Test
    void reactionsFollowTheirMessage() {
        String claims = "{'lobby.7':{'subscribe':true,'messages':{'note':{'publish':true,'echo':true,'store':60,"
                + "'react':['star']}}}}";
        try (TestSocket a = connect("u-17", claims);
                TestSocket b = connect("u-18", claims)) {
            a.subscribe("lobby.7");
            b.subscribe("lobby.7");
            String id = a.send("{\"channel\":\"lobby.7\",\"event\":\"note\"}")
                    .next()
                    .path("id")
                    .asText();
            b.next();
            react(b, id, "star", "add");
            expectMessage(
                    a.next(),
                    "{'event':'hotsock.messageReactionAdded','channel':'lobby.7','data':{'messageId':'" + id
                            + "','reaction':'star','action':'add'},'meta':" + B + "}");
            react(b, id, "star", "add");
            a.expectNothingMore();
            b.expectNothingMore();
            react(b, id, "star", "remove");
            assertEquals(
                    "hotsock.messageReactionRemoved", a.next().path("event").asText());
            react(b, id, "fire", "add");
            expectError(b.next(), "lobby.7", "REACTION_PERMISSION_DENIED");
            react(b, "01MCC5RM00DD1GJ0C3CD6JC4VN", "star", "add");
            expectError(b.next(), "lobby.7", "MESSAGE_NOT_FOUND");
            react(b, id, "a#b", "add");
            expectError(b.next(), "lobby.7", "INVALID_REACTION");
            local.clock().advance(Duration.ofSeconds(61));
            react(b, id, "star", "add");
            expectError(b.next(), "lobby.7", "MESSAGE_NOT_FOUND");
        }
    }

    @Test
    void publishAndBroadcastFollowTheMatrix() {
        String claims = "{'c':{'subscribe':true,'messages':{'both':{'broadcast':true,'publish':true},"
                + "'cast':{'broadcast':true,'echo':true},'no':{'broadcast':true,'publish':false},"
                + "'pub':{'publish':true}}}}";
        try (TestSocket sender = connect("u-17", claims);
                TestSocket receiver = connect("u-18", claims)) {
            receiver.subscribe("c");
            for (String event : new String[] {"cast", "both"}) {
                sender.send("{\"channel\":\"c\",\"event\":\"" + event + "\"}");
                assertEquals(event, receiver.next().path("event").asText());
            }
            for (String event : new String[] {"no", "pub", "other"}) {
                sender.send("{\"channel\":\"c\",\"event\":\"" + event + "\"}");
                expectError(sender.next(), "c", "PUBLISH_PERMISSION_DENIED");
            }
            sender.subscribe("c");
            sender.send("{\"channel\":\"c\",\"event\":\"pub\"}");
            assertEquals("pub", receiver.next().path("event").asText());
            sender.send("{\"channel\":\"c\",\"event\":\"cast\"}");
            assertEquals("cast", sender.next().path("event").asText());
        }
    }

    @Test
    void clientsScheduleWhereTheirTokenAllowsIt() {
        long before = local.clock().now().plusSeconds(300).getEpochSecond();
        String claims = "{'c':{'subscribe':true,'messages':{'e':{'publish':true,'echo':true,'scheduleBefore':" + before
                + "},'f':{'publish':true}}}}";
        try (TestSocket socket = connect("u-17", claims)) {
            socket.subscribe("c");
            socket.send(scheduled("e", 120));
            socket.expectNothingMore();
            local.clock().advance(Duration.ofSeconds(121));
            assertEquals("e", socket.next().path("event").asText());
            socket.send(scheduled("e", 600));
            expectError(socket.next(), "c", "SCHEDULE_PERMISSION_DENIED");
            socket.send(scheduled("f", 60));
            expectError(socket.next(), "c", "SCHEDULE_PERMISSION_DENIED");
            socket.send(scheduled("e", -60));
            expectError(socket.next(), "c", "INVALID_SCHEDULE");
        }
    }

    @Test
    void badFramesAreExplained() {
        try (TestSocket socket = connect(null, "{'c':{'subscribe':true,'messages':{'*':{'publish':true}}}}")) {
            socket.subscribe("c");
            expectError(socket.send("{nonsense").next(), null, "INVALID_JSON");
            expectError(socket.send("[]").next(), null, "INVALID_JSON");
            expectError(socket.send("{\"channel\":\"c\"}").next(), "c", "INVALID_REQUEST");
            expectError(socket.send("{\"event\":[],\"channel\":\"c\"}").next(), "c", "INVALID_REQUEST");
            expectError(socket.send("{\"event\":\"hotsock.unheard\"}").next(), null, "UNKNOWN_EVENT");
            expectError(socket.send("{\"event\":\"no*te\",\"channel\":\"c\"}").next(), "c", "INVALID_EVENT");
            expectError(socket.send("{\"event\":\"e\",\"channel\":\"c c\"}").next(), "c c", "INVALID_CHANNEL");
            expectError(socket.subscribe("a*"), "a*", "INVALID_CHANNEL");
            socket.expectNothingMore();
        }
    }

    @Test
    void deepNestingIsRefusedAndHarmless() {
        try (TestSocket socket = connect(null, "{}")) {
            String deep =
                    "{\"event\":\"e\",\"channel\":\"c\",\"data\":" + "[".repeat(15_000) + "]".repeat(15_000) + "}";
            expectError(socket.send(deep).next(), null, "INVALID_JSON");
            socket.expectNothingMore();
        }
    }

    @Test
    void aMessageOf32KiBArrivesWhole() throws Exception {
        try (TestSocket socket = connect(null, "{'c':{'subscribe':true}}");
                var lambda = TestAws.lambda(local)) {
            socket.subscribe("c");
            String data = "ä🚀".repeat(5_460);
            TestAws.publish(lambda, local, "{\"channel\":\"c\",\"event\":\"e\",\"data\":\"" + data + "\"}");
            assertEquals(data, socket.next().path("data").asText());
        }
    }

    @Test
    void droppedUsersLeaveTheirChannels() throws IOException {
        String claims = "{\"presence.studio\":{\"autoSubscribe\":true}}";
        try (TestSocket a = connect("u-17", "{'presence.studio':{'subscribe':true}}");
                RawSocket b = new RawSocket(local, TestTokens.connect(local, "u-18", claims), 0)) {
            assertEquals(101, b.status());
            b.awaitText("hotsock.subscribed");
            a.subscribe("presence.studio");
            local.faults().dropConnections("u-18");
            assertEquals("hotsock.memberRemoved", a.next().path("event").asText());
            assertTrue(b.endsWithoutCloseFrame());
        }
    }

    private String scheduled(String event, long seconds) {
        String at = local.clock().now().plusSeconds(seconds).toString().substring(0, 19);
        return "{\"channel\":\"c\",\"event\":\"" + event + "\",\"scheduleExpression\":\"at(" + at + ")\"}";
    }

    private void umdUpdate(TestSocket socket, String claims, String channel) {
        String token = TestTokens.sign(local, "{" + FUTURE + ",\"scope\":\"umd\",\"uid\":\"u-17\"," + claims + "}");
        String field = channel == null ? "" : "\"channel\":\"" + channel + "\",";
        socket.send("{\"event\":\"hotsock.umdUpdate\"," + field + "\"data\":{\"token\":\"" + token + "\"}}");
    }

    private static void react(TestSocket socket, String id, String reaction, String action) {
        socket.send("{\"event\":\"hotsock.messageReaction\",\"channel\":\"lobby.7\",\"data\":{\"messageId\":\"" + id
                + "\",\"reaction\":\"" + reaction + "\",\"action\":\"" + action + "\"}}");
    }

    private static void set(TestSocket socket, String key, String data) {
        socket.send("{\"event\":\"hotsock.channelStorageSet\",\"channel\":\"lobby.7\",\"key\":\"" + key + "\",\"data\":"
                + data + "}");
    }

    private static JsonNode get(TestSocket socket, String key) {
        return socket.send("{\"event\":\"hotsock.channelStorageGet\",\"channel\":\"lobby.7\",\"key\":\"" + key + "\"}")
                .next();
    }

    private TestSocket connect(String uid, String channels) {
        return TestSocket.connect(local, TestTokens.connect(local, uid, channels.replace('\'', '"')));
    }

    private TestSocket connectWith(String uid, String umd, String channels) {
        return connectClaims("\"uid\":\"" + uid + "\",\"umd\":" + umd + ",\"channels\":" + channels.replace('\'', '"'));
    }

    private TestSocket connectClaims(String claims) {
        return TestSocket.connect(
                local, TestTokens.sign(local, "{" + FUTURE + ",\"scope\":\"connect\"," + claims + "}"));
    }

    private static void expect(JsonNode actual, String expected) {
        try {
            assertEquals(TestSocket.JSON.readTree(expected.replace('\'', '"')), actual);
        } catch (IOException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** The frame with a ULID. */
    private static void expectMessage(JsonNode actual, String expected) {
        assertTrue(actual.path("id").asText().matches("[0-9A-HJKMNP-TV-Z]{26}"), actual.toString());
        expect(((ObjectNode) actual.deepCopy()).without("id"), expected);
    }

    private static void expectError(JsonNode actual, String channel, String code) {
        assertEquals("hotsock.error", actual.path("event").asText(), actual.toString());
        assertEquals(code, actual.path("error").path("code").asText(), actual.toString());
        assertFalse(actual.path("error").path("message").asText().isEmpty());
        assertEquals(channel, actual.path("channel").textValue());
    }
}
