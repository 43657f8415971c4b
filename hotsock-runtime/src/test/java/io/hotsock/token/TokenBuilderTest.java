package io.hotsock.token;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.hotsock.api.Channel;
import io.hotsock.api.ChannelPattern;
import io.hotsock.token.internal.DefaultIssuer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What each method of the builder puts into the token. */
class TokenBuilderTest {

    private static final Instant NOW = Instant.ofEpochSecond(1_800_000_000);

    private final TokenIssuer issuer = TokenIssuer.of(settings().build());

    @AfterEach
    void forget() {
        DefaultIssuer.set(null);
    }

    @Test
    void theSmallestConnectToken() {
        assertEquals("{\"exp\":1800000060,\"scope\":\"connect\"}", payload(issuer.token()));
    }

    @Test
    void everyClaim() {
        TokenBuilder token = issuer.token()
                .uid("u-17")
                .metadata(Map.of("mood", "focused"))
                .expiresIn(Duration.ofMinutes(5))
                .notBefore(NOW.plusSeconds(10))
                .audience("rt-lab", "rt-eu")
                .issuer("svc-orders")
                .singleUse()
                .id("once-1")
                .keepAlive()
                .heartbeatTimeout(Duration.ofSeconds(30))
                .claim("tenant", List.of(1, 2));
        assertEquals(
                "{\"exp\":1800000300,\"scope\":\"connect\",\"uid\":\"u-17\",\"umd\":{\"mood\":\"focused\"},"
                        + "\"nbf\":1800000010,\"aud\":[\"rt-lab\",\"rt-eu\"],\"iss\":\"svc-orders\",\"singleUse\":true,"
                        + "\"jti\":\"once-1\",\"keepAlive\":true,\"heartbeatTimeout\":30,\"tenant\":[1,2]}",
                payload(token));
    }

    @Test
    void everyDirectiveInTheServicesWords() {
        TokenBuilder token = issuer.token()
                .uid("u-17")
                .expiresAt(NOW.plusSeconds(45))
                .channel(
                        Channel.of("room.7"),
                        c -> c.subscribe()
                                .autoSubscribe()
                                .alias("lobby")
                                .getInfo()
                                .history(NOW.minusSeconds(60))
                                .omitFromSubCount()
                                .event(
                                        "note.add",
                                        e -> e.publish()
                                                .broadcast()
                                                .echo()
                                                .emitPubSubEvent()
                                                .react("star", ":ok:")
                                                .scheduleBefore(NOW.plusSeconds(99))
                                                .store(Duration.ofDays(30)))
                                .storage(
                                        "topic",
                                        s -> s.observe()
                                                .get()
                                                .set()
                                                .store(Duration.ofHours(1))
                                                .scheduleBefore(NOW.plusSeconds(98))
                                                .emitPubSubEvent()));
        assertEquals(
                "{\"exp\":1800000045,\"scope\":\"connect\",\"uid\":\"u-17\",\"channels\":{\"room.7\":{"
                        + "\"subscribe\":true,\"autoSubscribe\":true,\"alias\":\"lobby\",\"getInfo\":true,"
                        + "\"historyStart\":1799999940,\"omitFromSubCount\":true,\"messages\":{\"note.add\":{"
                        + "\"publish\":true,\"broadcast\":true,\"echo\":true,\"emitPubSubEvent\":true,"
                        + "\"react\":[\"star\",\":ok:\"],\"scheduleBefore\":1800000099,\"store\":2592000}},"
                        + "\"storage\":{\"topic\":{\"observe\":true,\"get\":true,\"set\":true,\"store\":3600,"
                        + "\"scheduleBefore\":1800000098,\"emitPubSubEvent\":true}}}}}",
                payload(token));
    }

    @Test
    void denialsAndPatterns() {
        TokenBuilder token = issuer.token()
                .subscribe(ChannelPattern.wildcard("lab.*"))
                .subscribe(ChannelPattern.regex("^zone\\.[0-9]{2}$"))
                .deny("lab.x")
                .deny(Channel.of("lab.y"))
                .deny(ChannelPattern.regex("^vault"))
                .channel(
                        "lab.z",
                        c -> c.denyGetInfo()
                                .denyUmdUpdate()
                                .wholeHistory()
                                .event(
                                        NamePattern.any(),
                                        e -> e.denyPublish()
                                                .denyBroadcast()
                                                .denyEcho()
                                                .denyEmitPubSubEvent()
                                                .denyReact()
                                                .storeForever())
                                .storage(
                                        NamePattern.wildcard("p.*"),
                                        s -> s.denyGet()
                                                .denySet()
                                                .denyObserve()
                                                .denyEmitPubSubEvent()
                                                .storeForever()));
        assertEquals(
                "{\"exp\":1800000060,\"scope\":\"connect\",\"channels\":{\"lab.*\":{\"subscribe\":true},"
                        + "\"#regex:^zone\\\\.[0-9]{2}$\":{\"subscribe\":true},\"lab.x\":{\"subscribe\":false},"
                        + "\"lab.y\":{\"subscribe\":false},\"#regex:^vault\":{\"subscribe\":false},"
                        + "\"lab.z\":{\"getInfo\":false,\"umdUpdate\":false,\"historyStart\":0,"
                        + "\"messages\":{\"*\":{\"publish\":false,\"broadcast\":false,\"echo\":false,"
                        + "\"emitPubSubEvent\":false,\"react\":false,\"store\":-1}},"
                        + "\"storage\":{\"p.*\":{\"get\":false,\"set\":false,\"observe\":false,"
                        + "\"emitPubSubEvent\":false,\"store\":-1}}}}}",
                payload(token));
    }

    @Test
    void scopesOfOtherUses() {
        assertEquals(
                "{\"exp\":1800000060,\"scope\":\"subscribe\",\"connectionId\":\"Rk3pQdLoAMCFuw=\","
                        + "\"channels\":{\"orders.42\":{\"subscribe\":true}}}",
                payload(issuer.token()
                        .scope(TokenScope.SUBSCRIBE)
                        .connectionId("Rk3pQdLoAMCFuw=")
                        .subscribe("orders.42")));
        assertEquals(
                "{\"exp\":1800000060,\"scope\":\"umd\",\"uid\":\"u-17\",\"umdUpdate\":true,\"umdPropagate\":true,"
                        + "\"channels\":{\"orders.42\":{\"umdUpdate\":true}}}",
                payload(issuer.token()
                        .scope(TokenScope.UMD)
                        .uid("u-17")
                        .umdPropagate()
                        .channel("orders.42", c -> c.umdUpdate())));
        assertEquals(
                "{\"exp\":1800000060,\"scope\":\"connect subscribe\",\"uid\":\"u-17\"}",
                payload(issuer.token()
                        .scope(TokenScope.SUBSCRIBE, TokenScope.CONNECT)
                        .uid("u-17")));
    }

    @Test
    void metadataMayBeNullOrARecord() {
        record Mood(String mood, int level) {}
        assertTrue(payload(issuer.token().metadata(null)).contains("\"umd\":null"));
        assertTrue(payload(issuer.token().metadata(new Mood("calm", 3)))
                .contains("\"umd\":{\"mood\":\"calm\",\"level\":3}"));
    }

    @Test
    void aSingleUseTokenGetsAnIdOfItsOwn() {
        TokenBuilder token = issuer.token().singleUse();
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < 3; i++) {
            ids.add(Verify.payload(token.issue()).get("jti").asText());
        }
        assertEquals(3, ids.size());
    }

    @Test
    void lifetimeComesFromTheTokenThenTheConfiguration() {
        TokenIssuer configured =
                TokenIssuer.of(settings().ttl(Duration.ofSeconds(45)).build());
        assertTrue(payload(configured.token()).contains("\"exp\":1800000045"));
        assertTrue(payload(configured.token().expiresIn(Duration.ofSeconds(7))).contains("\"exp\":1800000007"));
        assertTrue(payload(configured.token().expiresAt(NOW.plusSeconds(9)).expiresIn(Duration.ofSeconds(8)))
                .contains("\"exp\":1800000008"));
    }

    @Test
    void configuredClaimsAreAddedAndReplaced() {
        TokenIssuer configured = TokenIssuer.of(
                settings().audience("rt-lab").issuer("svc").issuedAt(true).build());
        assertEquals(
                "{\"aud\":\"rt-lab\",\"iat\":1800000000,\"iss\":\"svc\",\"exp\":1800000060,\"scope\":\"connect\"}",
                payload(configured.token()));
        assertTrue(payload(configured.token().audience("rt-eu").issuer("other"))
                .startsWith("{\"aud\":\"rt-eu\",\"iat\":1800000000,\"iss\":\"other\","));
    }

    @Test
    void aUserIdNeverWidensAGrant() {
        for (String uid : new String[] {"*", "42*", "#regex:.*", "4 2", "4,2", "a#b"}) {
            TokenBuilder token = issuer.token().uid(uid).subscribe("user." + uid);
            InvalidTokenException refusal = assertThrows(InvalidTokenException.class, token::issue);
            assertTrue(refusal.getMessage().contains("the channel name has"), refusal.getMessage());
        }
    }

    @Test
    void saysAddUpForTheSameChannel() {
        assertTrue(payload(issuer.token().subscribe("room.7").channel("room.7", c -> c.event("e", e -> e.publish())))
                .endsWith("\"channels\":{\"room.7\":{\"subscribe\":true,\"messages\":{\"e\":{\"publish\":true}}}}}"));
    }

    @Test
    void aBuilderCanBeIssuedAgain() {
        TokenBuilder token = issuer.token().subscribe("a");
        String first = token.issue();
        assertEquals(first, token.issue());
        assertNotEquals(first, token.subscribe("b").issue());
    }

    @Test
    void theStaticFormsUseTheDefaultInstallation() {
        IllegalStateException missing = assertThrows(IllegalStateException.class, () -> TokenBuilder.forUser("42"));
        assertTrue(missing.getMessage().contains("Hotsock.configure(...)"), missing.getMessage());
        DefaultIssuer.set(() -> issuer);
        assertTrue(payload(TokenBuilder.forUser("42")).contains("\"uid\":\"42\""));
        assertFalse(payload(TokenBuilder.anonymous()).contains("uid"));
    }

    @Test
    void anyIssuerWillDo() {
        TokenIssuer elsewhere = claims -> "signed:" + claims.get("scope") + ":" + claims.get("uid");
        assertEquals("signed:connect:42", elsewhere.token().uid("42").issue());
    }

    @Test
    void patternsAreSaidToBePatterns() {
        assertThrows(IllegalArgumentException.class, () -> NamePattern.wildcard("note"));
        assertThrows(IllegalArgumentException.class, () -> NamePattern.wildcard("#regex:*"));
        assertThrows(IllegalArgumentException.class, () -> NamePattern.regex(""));
        assertThrows(IllegalArgumentException.class, () -> new NamePattern("#note*"));
    }

    private static IssuerSettings.Builder settings() {
        return IssuerSettings.builder()
                .privateKey(Keys.SECRET)
                .algorithm(SigningAlgorithm.HS256)
                .clock(Clock.fixed(NOW, ZoneOffset.UTC));
    }

    private static String payload(TokenBuilder token) {
        return Verify.payloadText(token.issue());
    }
}
