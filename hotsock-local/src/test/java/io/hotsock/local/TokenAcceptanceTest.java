package io.hotsock.local;

import static io.hotsock.local.TestTokens.FUTURE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The vectors of contract section 12.5 whose tokens are described rather than printed, over the wire. */
class TokenAcceptanceTest {

    private static LocalHotsock local;

    @BeforeAll
    static void start() {
        local = LocalHotsock.builder()
                .signingKey(SigningKey.generate("HS256").withKeyId(""))
                .start();
    }

    @AfterAll
    static void stop() {
        local.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'scope':'connect','singleUse':true", // A19
                "'scope':'connect','connectionId':'Rk3pQdLoAMCFuw='", // A13
                "'scope':'connect','channels':{'#regex:^a(':{'subscribe':true}}", // A22
                "'scope':'connect','channels':{'#regex:^a(?=b)':{'subscribe':true}}", // A23
                "'scope':'connect','heartbeatTimeout':4", // A25
                "'scope':'connect','heartbeatTimeout':601",
                "'scope':'connect','heartbeatTimeout':'30'",
                "'scope':'connect','channels':{'team.*':{'alias':'team'}}", // A26
                "'scope':'connect','channels':{'team.*':{'autoSubscribe':true}}",
                "'scope':'connect','channels':{'a':{'alias':'team'},'b':{'alias':'team'}}", // A27
                "'scope':'connect','channels':{'lobby.9':{'alias':'lobby.7'},'lobby.7':{}}", // A28
                "'scope':'connect','channels':{'lobby.9':{'alias':'a b'}}",
                "'scope':'subscribe'",
                "'scope':'connected'",
                "'uid':'u-17'",
                "'scope':'connect','nbf':4102444700",
                "'scope':'connect','channels':[]",
                "'scope':'connect','channels':{'a':{'subscribe':'yes'}}",
                "'scope':'connect','channels':{'a':{'historyStart':1e18}}",
                "'scope':'connect','channels':{'a':{'messages':{'e':{'store':3155695201}}}}",
                "'scope':'connect','channels':{'a':{'messages':{'e':{'store':-2}}}}",
                "'scope':'connect','channels':{'a':{'messages':{'e':{'react':['star',7]}}}}",
                "'scope':'connect','channels':{'a':{'messages':{'e':{'scheduleBefore':'soon'}}}}",
                "'scope':'connect','channels':{'a':{'storage':{'k':{'get':1}}}}",
                "'scope':'connect','nbf':1e999999999",
            })
    void refusedAtTheHandshake(String claims) {
        refused(token(FUTURE + "," + claims.replace('\'', '"')));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'scope':'connect subscribe','uid':'u-17'", // A12
                "'scope':'connect','heartbeatTimeout':5", // A25
                "'scope':'connect','heartbeatTimeout':600",
                "'scope':'connect','nbf':1000000000",
                "'scope':'connect','aud':'anybody','iat':4102444700",
                "'scope':'connect','channels':{'a':{'subscribe':null,'historyStart':0.5,'later':{'unknown':1}}}",
            })
    void acceptedAtTheHandshake(String claims) {
        accepted(token(FUTURE + "," + claims.replace('\'', '"')));
    }

    @Test
    void a24NoExp() {
        refused(token("\"scope\":\"connect\""));
    }

    @Test
    void a29AndA30Limits() {
        String umd1024 = "{\"a\":\"" + "x".repeat(1024 - 8) + "\"}";
        String umd1025 = "{\"a\":\"" + "x".repeat(1025 - 8) + "\"}";
        accepted(token(FUTURE + ",\"scope\":\"connect\",\"umd\":" + umd1024));
        refused(token(FUTURE + ",\"scope\":\"connect\",\"umd\":" + umd1025));
        accepted(token(FUTURE + ",\"scope\":\"connect\",\"uid\":\"" + "🚀".repeat(128) + "\""));
        refused(token(FUTURE + ",\"scope\":\"connect\",\"uid\":\"" + "u".repeat(129) + "\""));
    }

    @Test
    void a8AnyAudienceMayMatch() {
        SigningKey key = SigningKey.generate("HS512").withKeyId("");
        try (LocalHotsock strict = LocalHotsock.builder()
                .signingKey(key)
                .requiredAudience("rt-lab")
                .start()) {
            String good =
                    TestTokens.sign(key, "", "{" + FUTURE + ",\"scope\":\"connect\",\"aud\":[\"rt-eu\",\"rt-lab\"]}");
            TestSocket.connect(strict, good).close();
            String bad = TestTokens.sign(key, "", "{" + FUTURE + ",\"scope\":\"connect\",\"aud\":[\"rt-eu\"]}");
            assertThrows(CompletionException.class, () -> TestSocket.open(strict.webSocketUrl(), bad));
        }
    }

    @Test
    void a9ToA11KeyIds() {
        String claims = "{" + FUTURE + ",\"scope\":\"connect\"}";
        SigningKey key = SigningKey.generate("HS256");
        accepted(TestTokens.sign(local.signingKeys().get(0), "other", claims));
        try (LocalHotsock one =
                LocalHotsock.builder().signingKey(key.withKeyId("k-2031")).start()) {
            TestSocket.connect(one, TestTokens.sign(key, "k-2031", claims)).close();
            TestSocket.connect(one, TestTokens.sign(key, "", claims)).close();
            assertThrows(
                    CompletionException.class,
                    () -> TestSocket.open(one.webSocketUrl(), TestTokens.sign(key, "other", claims)));
        }
        try (LocalHotsock strict = LocalHotsock.builder()
                .signingKey(key.withKeyId("k-2031"))
                .strictKeyIds(true)
                .start()) {
            assertThrows(
                    CompletionException.class,
                    () -> TestSocket.open(strict.webSocketUrl(), TestTokens.sign(key, "", claims)));
        }
    }

    @Test
    void twoKeysRotate() {
        SigningKey first = SigningKey.generate("ES256");
        SigningKey second = SigningKey.generate("HS384");
        String claims = "{" + FUTURE + ",\"scope\":\"connect\"}";
        try (LocalHotsock both =
                LocalHotsock.builder().signingKey(first).signingKey(second).start()) {
            TestSocket.connect(both, TestTokens.sign(first, first.keyId(), claims))
                    .close();
            TestSocket.connect(both, TestTokens.sign(second, second.keyId(), claims))
                    .close();
        }
    }

    @Test
    void a20AndA21SingleUse() {
        long now = local.clock().now().getEpochSecond();
        String early =
                token(FUTURE + ",\"scope\":\"connect\",\"singleUse\":true,\"jti\":\"once-2\",\"nbf\":" + (now + 10));
        refused(early);
        local.clock().advance(Duration.ofSeconds(11));
        accepted(early);
        refused(early);
    }

    @Test
    void expiryIsJudgedByTheServersClock() {
        long now = local.clock().now().getEpochSecond();
        String token = token("\"exp\":" + (now + 60) + ",\"scope\":\"connect\"");
        accepted(token);
        local.clock().advance(Duration.ofSeconds(61));
        refused(token);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'scope':'subscribe'", // A14
                "'scope':'subscribe','connectionId':'another='", // A15
                "'scope':'subscribe','uid':'u-18'", // A16
                "'scope':'connect','uid':'u-17'", // A17
                "'scope':'subscribe','uid':'u-17','exp':1000000000",
            })
    void invalidSubscribeTokens(String claims) {
        try (TestSocket socket = TestSocket.connect(local, token(FUTURE + ",\"scope\":\"connect\",\"uid\":\"u-17\""))) {
            String exp = claims.contains("exp") ? "" : FUTURE + ",";
            JsonNode error = subscribe(
                    socket, token(exp + claims.replace('\'', '"') + ",\"channels\":{\"a\":{\"subscribe\":true}}"));
            assertEquals(
                    "INVALID_SUBSCRIBE_TOKEN", error.path("error").path("code").asText());
            assertEquals("a", error.path("channel").asText());
        }
    }

    @Test
    void a18ASubscribeTokenWithoutTheChannel() {
        try (TestSocket socket = TestSocket.connect(local, token(FUTURE + ",\"scope\":\"connect\",\"uid\":\"u-17\""))) {
            JsonNode error = subscribe(
                    socket,
                    token(FUTURE
                            + ",\"scope\":\"subscribe\",\"uid\":\"u-17\",\"channels\":{\"b\":{\"subscribe\":true}}"));
            assertEquals(
                    "SUBSCRIBE_PERMISSION_DENIED",
                    error.path("error").path("code").asText());
        }
    }

    @Test
    void aSubscribeTokenIsUsedOnce() {
        try (TestSocket socket = TestSocket.connect(local, token(FUTURE + ",\"scope\":\"connect\",\"uid\":\"u-17\""))) {
            String once = token(FUTURE + ",\"scope\":\"subscribe\",\"uid\":\"u-17\",\"singleUse\":true,\"jti\":\"s-1\","
                    + "\"channels\":{\"a\":{\"subscribe\":true}}");
            assertEquals(
                    "hotsock.subscribed", subscribe(socket, once).path("event").asText());
            socket.send("{\"event\":\"hotsock.unsubscribe\",\"channel\":\"a\"}").next();
            assertEquals(
                    "INVALID_SUBSCRIBE_TOKEN",
                    subscribe(socket, once).path("error").path("code").asText());
        }
    }

    private static JsonNode subscribe(TestSocket socket, String token) {
        return socket.send("{\"event\":\"hotsock.subscribe\",\"channel\":\"a\",\"data\":{\"token\":\"" + token + "\"}}")
                .next();
    }

    private static String token(String claims) {
        return TestTokens.sign(local, "{" + claims + "}");
    }

    private static void accepted(String token) {
        TestSocket.connect(local, token).close();
    }

    private static void refused(String token) {
        assertThrows(CompletionException.class, () -> TestSocket.open(local.webSocketUrl(), token));
    }
}
