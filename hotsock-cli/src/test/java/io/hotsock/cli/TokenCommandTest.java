package io.hotsock.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TokenCommandTest {

    private static final String SECRET = "test-only-hotsock-contract-secret-0123456789abcdef0123456789abcdef";

    @TempDir
    private Path directory;

    private Path key;

    @BeforeEach
    void writeKey() throws IOException {
        key = directory.resolve("secret");
        Files.writeString(key, SECRET);
    }

    @Test
    void theTokenStandsAloneOnTheLastLine() throws IOException {
        Cli.Result result = token("--uid", "u-17", "--subscribe", "user.42", "org.*", "--ttl", "90");

        JsonNode claims = claims(result);
        assertEquals("u-17", claims.path("uid").asText());
        assertEquals("connect", claims.path("scope").asText());
        assertLifetime(90, claims);
        assertTrue(claims.at("/channels/user.42/subscribe").asBoolean());
        assertTrue(claims.at("/channels/org.*/subscribe").asBoolean());
        assertEquals(1, result.out().lines().count());
    }

    /** Contract section 12.4, T1: byte by byte. */
    @Test
    void claimsGivenAsJsonAreSignedAsTheyAre() {
        assertEquals(
                "eyJ0eXAiOiJKV1QiLCJhbGciOiJIUzI1NiJ9.eyJleHAiOjQxMDI0NDQ4MDAsInNjb3BlIjoiY29ubmVjdCJ9."
                        + "QXc9ug73DR_LavFPw9NuOrofYBBsKF4rtIwwy1-7wSg",
                token("--claims", "{\"exp\":4102444800,\"scope\":\"connect\"}").lastLine());
    }

    @Test
    void everyClaimHasAnOption() throws IOException {
        JsonNode claims = claims(token(
                "--uid",
                "u-17",
                "--umd",
                "{\"a\":1}",
                "--jti",
                "j-1",
                "--single-use",
                "--keep-alive",
                "--heartbeat-timeout",
                "30",
                "--issued-at",
                "--not-before",
                "2026-01-01T00:00:00Z",
                "--expires-at",
                "4102444800",
                "--aud",
                "shop",
                "--iss",
                "backend",
                "--claim",
                "tenant=\"t\""));

        assertEquals(
                "[\"aud\",\"iat\",\"iss\",\"exp\",\"scope\",\"uid\",\"umd\",\"jti\",\"singleUse\",\"nbf\",\"keepAlive\","
                        + "\"heartbeatTimeout\",\"tenant\"]",
                names(claims));
        assertEquals(1767225600, claims.path("nbf").asLong());
        assertEquals(4102444800L, claims.path("exp").asLong());
        assertEquals("{\"a\":1}", claims.path("umd").toString());
    }

    @Test
    void everyDirectiveOfAChannelHasAnOption() throws IOException {
        JsonNode claims = claims(token(
                "--uid",
                "u-17",
                "--subscribe",
                "lobby.7",
                "--auto-subscribe",
                "lobby.7",
                "--alias",
                "lobby.7",
                "lobby",
                "--get-info",
                "lobby.7",
                "--history-start",
                "lobby.7",
                "0",
                "--omit-from-sub-count",
                "lobby.7",
                "--deny",
                "lobby.8",
                "--history",
                "lobby.9",
                "--subscribe",
                "lobby.9"));

        assertEquals(
                "{\"lobby.7\":{\"subscribe\":true,\"autoSubscribe\":true,\"alias\":\"lobby\",\"getInfo\":true,"
                        + "\"historyStart\":0,\"omitFromSubCount\":true},\"lobby.9\":{\"subscribe\":true,"
                        + "\"historyStart\":0},\"lobby.8\":{\"subscribe\":false}}",
                claims.path("channels").toString());
    }

    @Test
    void messagesAndStorageHaveOptionsToo() throws IOException {
        JsonNode channel = claims(token(
                        "--uid",
                        "u-17",
                        "--subscribe",
                        "c",
                        "--publish",
                        "c",
                        "note.*",
                        "--echo",
                        "c",
                        "note.*",
                        "--broadcast",
                        "c",
                        "ping",
                        "--deny-publish",
                        "c",
                        "note.wipe",
                        "--emit",
                        "c",
                        "note.*",
                        "--react-with",
                        "c",
                        "note.*",
                        "star",
                        "--react-with",
                        "c",
                        "note.*",
                        "ok",
                        "--store",
                        "c",
                        "note.*",
                        "3600",
                        "--schedule-before",
                        "c",
                        "note.*",
                        "4102444800",
                        "--react",
                        "c",
                        "#regex:^x$",
                        "--get",
                        "c",
                        "k",
                        "--set",
                        "c",
                        "k",
                        "--observe",
                        "c",
                        "*",
                        "--storage-store",
                        "c",
                        "k",
                        "-1",
                        "--storage-emit",
                        "c",
                        "k",
                        "--storage-schedule-before",
                        "c",
                        "k",
                        "4102444800"))
                .at("/channels/c");

        assertEquals(
                "{\"note.*\":{\"publish\":true,\"echo\":true,\"emitPubSubEvent\":true,\"react\":[\"star\",\"ok\"],"
                        + "\"store\":3600,\"scheduleBefore\":4102444800},\"ping\":{\"broadcast\":true},"
                        + "\"note.wipe\":{\"publish\":false},\"#regex:^x$\":{\"react\":true}}",
                channel.path("messages").toString());
        assertEquals(
                "{\"*\":{\"observe\":true},\"k\":{\"get\":true,\"set\":true,\"emitPubSubEvent\":true,\"store\":-1,"
                        + "\"scheduleBefore\":4102444800}}",
                channel.path("storage").toString());
    }

    @Test
    void whatMayBeGrantedMayBeDenied() throws IOException {
        JsonNode channel = claims(token(
                        "--uid",
                        "u-17",
                        "--deny",
                        "c",
                        "--deny-get-info",
                        "c",
                        "--deny-publish",
                        "c",
                        "e",
                        "--deny-broadcast",
                        "c",
                        "e",
                        "--deny-echo",
                        "c",
                        "e",
                        "--deny-emit",
                        "c",
                        "e",
                        "--deny-react",
                        "c",
                        "e",
                        "--deny-observe",
                        "c",
                        "k",
                        "--deny-get",
                        "c",
                        "k",
                        "--deny-set",
                        "c",
                        "k",
                        "--deny-storage-emit",
                        "c",
                        "k"))
                .at("/channels/c");

        assertEquals(
                "{\"subscribe\":false,\"getInfo\":false,"
                        + "\"messages\":{\"e\":{\"broadcast\":false,\"publish\":false,\"echo\":false,"
                        + "\"emitPubSubEvent\":false,\"react\":false}},"
                        + "\"storage\":{\"k\":{\"observe\":false,\"get\":false,\"set\":false,"
                        + "\"emitPubSubEvent\":false}}}",
                channel.toString());
    }

    @Test
    void aUmdTokenIsMadeLikeAnyOther() throws IOException {
        JsonNode claims = claims(token(
                "--scope",
                "umd",
                "--uid",
                "u-17",
                "--umd",
                "{}",
                "--umd-propagate",
                "--channel-umd-update",
                "lobby.7"));

        assertEquals("umd", claims.path("scope").asText());
        assertTrue(claims.path("umdUpdate").asBoolean()
                && claims.path("umdPropagate").asBoolean());
        assertTrue(claims.at("/channels/lobby.7/umdUpdate").asBoolean());
    }

    @Test
    void keyAndDefaultsMayComeFromVariables() throws IOException {
        Map<String, String> variables = Map.of(
                "HOTSOCK_ISSUER_PRIVATE_KEY", SECRET,
                "HOTSOCK_ISSUER_KEY_ALGORITHM", "HS384",
                "HOTSOCK_ISSUER_KEY_ID", "k-2031",
                "HOTSOCK_ISSUER_AUD_CLAIM", "shop",
                "HOTSOCK_ISSUER_TOKEN_TTL", "3600");

        Cli.Result result = Cli.run(variables, "token", "--uid", "u-17");

        assertEquals("shop", claims(result).path("aud").asText());
        assertEquals(
                "{\"typ\":\"JWT\",\"kid\":\"k-2031\",\"alg\":\"HS384\"}",
                part(result.lastLine(), 0).toString());
        assertLifetime(3600, claims(result));
    }

    @ParameterizedTest
    @CsvSource({
        "--uid '' , uid",
        "--scope subscribe, connectionId",
        "--heartbeat-timeout 4, heartbeatTimeout",
        "--subscribe a#b, a#b",
        "--subscribe #regex:(?=x), RE2",
        "--umd-update, umd",
        "--store c e -2, store"
    })
    void aTokenThatTheServiceWouldRefuseIsNotSigned(String arguments, String fragment) {
        List<String> all = new ArrayList<>(List.of("token", "--alg", "HS256", "--key", key.toString()));
        for (String argument : arguments.split(" ", -1)) {
            all.add(argument.equals("''") ? "" : argument);
        }
        Cli.run(all.toArray(String[]::new)).expectRefusal(1, fragment);
    }

    @Test
    void whatCanNotBeUsedIsToldBeforeAnythingIsSigned() {
        Cli.run("token", "--uid", "u").expectRefusal(2, "No signing key");
        Cli.run("token", "--key", directory.resolve("none").toString()).expectRefusal(2, "can not be read");
        Cli.run("token", "--key", key.toString()).expectRefusal(2, "can not be used for ES256");
        Cli.run("token", "--alg", "HS256", "--key", key.toString(), "--ttl", "1", "--expires-at", "2")
                .expectRefusal(2, "give one");
        Cli.run("token", "--alg", "HS256", "--key", key.toString(), "--umd", "{")
                .expectRefusal(2, "is no JSON");
        Cli.run("token", "--alg", "HS256", "--key", key.toString(), "--expires-at", "soon")
                .expectRefusal(2, "\"soon\" is no time");
    }

    @Test
    void inspectAcceptsWhatTokenSigns() throws IOException {
        String token = token("--uid", "u-17", "--subscribe", "a").lastLine();

        Cli.Result result = inspect("--json", token).expect(0);

        JsonNode json = new ObjectMapper().readTree(result.out());
        assertTrue(json.path("signatureChecked").asBoolean());
        assertEquals("accepted", json.at("/uses/connect").asText());
        assertEquals(
                "claim scope does not hold \"subscribe\"",
                json.at("/uses/subscribe").asText());
        inspect("--for", "umd", token).expect(1);
    }

    /** Contract section 12.5: A2, A3, A5, A6, A7, A13, A19 and A24. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"exp\":1000000000,\"scope\":\"connect\"} | has expired",
                "{\"exp\":4102444800,\"scope\":\"connect\",\"singleUse\":true} | needs a claim jti",
                "{\"exp\":4102444800,\"scope\":\"connect\",\"connectionId\":\"x\"} | can not open a connection",
                "{\"exp\":4102444800,\"scope\":\"subscribe\"} | needs a claim connectionId or uid",
                "{\"exp\":4102444800,\"scope\":\"connect\",\"channels\":{\"#regex:^a(\":{}}} | channels",
                "{\"exp\":4102444800,\"scope\":\"connect\",\"heartbeatTimeout\":601} | heartbeatTimeout"
            })
    void inspectSaysWhyTheServiceWouldRefuse(String claims, String reason) {
        Cli.Result result = inspect(token("--claims", claims).lastLine()).expect(1);

        assertTrue(result.out().contains(reason), result.out());
    }

    @Test
    void inspectNamesAllThatIsWrongAtOnce() {
        String token = token("--claims", "{\"exp\":1000000000,\"scope\":\"connect\",\"aud\":\"other\"}")
                .lastLine();
        String altered = token.substring(0, token.length() - 2) + (token.endsWith("AA") ? "BB" : "AA");

        Cli.Result result =
                inspect("--aud", "shop", "--iss", "backend", altered).expect(1);

        for (String problem : List.of("signature does not verify", "claim aud", "claim iss", "has expired")) {
            assertTrue(result.out().contains(problem), result.out());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nonsense",
                "a.b",
                "..",
                "eyJ0eXAiOiJKV1QiLCJhbGciOiJub25lIn0.eyJleHAiOjQxMDI0NDQ4MDAsInNjb3BlIjoiY29ubmVjdCJ9."
            })
    void inspectTakesAnything(String token) {
        assertTrue(inspect(token).expect(1).out().contains("refused: "));
    }

    @Test
    void inspectWorksWithoutAKey() {
        String token = token("--uid", "u-17").lastLine();

        Cli.Result result = Cli.run("token", "inspect", token).expect(0);

        assertTrue(result.out().contains("the signature not looked at"), result.out());
        assertFalse(result.out().contains(token.split("\\.", -1)[2]), "the token itself is not printed");
    }

    private Cli.Result token(String... arguments) {
        return withKey(List.of("token"), arguments).expect(0);
    }

    private Cli.Result inspect(String... arguments) {
        return withKey(List.of("token", "inspect"), arguments);
    }

    private Cli.Result withKey(List<String> command, String... arguments) {
        List<String> all = new ArrayList<>(command);
        all.addAll(List.of("--alg", "HS256", "--key", key.toString()));
        all.addAll(List.of(arguments));
        return Cli.run(all.toArray(String[]::new));
    }

    /** Give or take what the test itself takes. */
    private static void assertLifetime(long seconds, JsonNode claims) {
        long left = claims.path("exp").asLong() - Instant.now().getEpochSecond();
        assertTrue(left <= seconds && left > seconds - 30, () -> "it lives for " + left + " seconds");
    }

    private static JsonNode claims(Cli.Result result) throws IOException {
        return part(result.expect(0).lastLine(), 1);
    }

    private static JsonNode part(String token, int index) throws IOException {
        return new ObjectMapper().readTree(Base64.getUrlDecoder().decode(token.split("\\.", -1)[index]));
    }

    private static String names(JsonNode claims) {
        List<String> names = new ArrayList<>();
        claims.fieldNames().forEachRemaining(name -> names.add("\"" + name + "\""));
        return "[" + String.join(",", names) + "]";
    }
}
