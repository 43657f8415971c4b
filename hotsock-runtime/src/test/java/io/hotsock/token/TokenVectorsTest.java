package io.hotsock.token;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jwt.SignedJWT;
import io.hotsock.api.ChannelPattern;
import java.nio.charset.StandardCharsets;
import java.security.interfaces.ECPublicKey;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Contract section 12.4: T1 to T10, E1 to E3, D1. */
class TokenVectorsTest {

    private static final Clock CLOCK = Clock.fixed(Instant.ofEpochSecond(1_800_000_000), ZoneOffset.UTC);

    private static final String T1 =
            "eyJ0eXAiOiJKV1QiLCJhbGciOiJIUzI1NiJ9.eyJleHAiOjQxMDI0NDQ4MDAsInNjb3BlIjoiY29ubmVjdCJ9.QXc9ug73DR_Lav"
                    + "FPw9NuOrofYBBsKF4rtIwwy1-7wSg";
    private static final String T2 =
            "eyJ0eXAiOiJKV1QiLCJraWQiOiJrLTIwMzEiLCJhbGciOiJIUzM4NCJ9.eyJhdWQiOiJydC1sYWIiLCJpc3MiOiJzdmMtb3JkZXJ"
                    + "zIiwiZXhwIjo0MTAyNDQ0ODAwLCJzY29wZSI6InN1YnNjcmliZSIsImNvbm5lY3Rpb25JZCI6IlJrM3BRZExvQU1DRnV3PSIsImN"
                    + "oYW5uZWxzIjp7Im9yZGVycy40MiI6eyJzdWJzY3JpYmUiOnRydWV9fX0.5pNqF_yVERN0xn7_XkQNoHlaMDEjfb4VjcXqUyNoh3o"
                    + "agqxU9RukdejesPMERKO5";
    private static final String T3 =
            "eyJ0eXAiOiJKV1QiLCJhbGciOiJIUzUxMiJ9.eyJleHAiOjQxMDI0NDQ4MDAsInNjb3BlIjoidW1kIiwidWlkIjoidS0xNyIsInV"
                    + "tZCI6eyJtb29kIjoiZm9jdXNlZCJ9LCJ1bWRVcGRhdGUiOnRydWUsInVtZFByb3BhZ2F0ZSI6dHJ1ZX0.8vmdTHhfAIP-h2Xg5Wa"
                    + "oFAoKnUXuKwEqgF78mKvCCa3PDhJJej-r1591sAx3mOIWByu29wez3OOUYgTmKy-dsw";
    private static final String E1 =
            "eyJ0eXAiOiJKV1QiLCJraWQiOiJlYy0xIiwiYWxnIjoiRVMyNTYifQ.eyJleHAiOjQxMDI0NDQ4MDAsInNjb3BlIjoiY29ubmVjd"
                    + "CIsInVpZCI6InUtMTciLCJjaGFubmVscyI6eyJvcmRlcnMuKiI6eyJzdWJzY3JpYmUiOnRydWV9fX0.HaHpAPQdexWrBXlzpT_GN"
                    + "Lu_9JcP6uKx5_SScGhh4sS8EvrgatHj6g8771nj-JSt0cEcP0WvktT8wRBVP70Z8Q";
    private static final String E2 =
            "eyJ0eXAiOiJKV1QiLCJraWQiOiJlYy0xIiwiYWxnIjoiRVMyNTYifQ.eyJleHAiOjQxMDI0NDQ4MDAsInNjb3BlIjoiY29ubmVjd"
                    + "CIsInVpZCI6InUtMTciLCJjaGFubmVscyI6eyJvcmRlcnMuKiI6eyJzdWJzY3JpYmUiOnRydWV9fX0.AN1OIhtRuDCYrt5UUHK_8"
                    + "Rdw-m4C9ASkx8MOwymMl3hd53J8gYNgm0EloxkSMmONqQ5xrKVrYmvVEUhkZm9Emg";
    private static final String E3 =
            "eyJ0eXAiOiJKV1QiLCJraWQiOiJlYy0xIiwiYWxnIjoiRVMyNTYifQ.eyJleHAiOjQxMDI0NDQ4MDAsInNjb3BlIjoiY29ubmVjd"
                    + "CIsInVpZCI6InUtMTciLCJjaGFubmVscyI6eyJvcmRlcnMuKiI6eyJzdWJzY3JpYmUiOnRydWV9fX0.3U4iG1G4MJiu3lRQcr_xF"
                    + "3D6bgL0BKTHww7DKYyXeF3ncnyBg2CbQSWjGRIyY42pDnGspWtia9URSGRmb0Sa";
    private static final String D1 =
            "eyJ0eXAiOiJKV1QiLCJhbGciOiJFZERTQSJ9.eyJleHAiOjQxMDI0NDQ4MDAsInNjb3BlIjoiY29ubmVjdCJ9.6DiXCNxTUxR3Jl"
                    + "tf2EJL3Okns7o7PWXZ5KbAheDJu6QF0lix_xKx2rcuIC3MSyBhs_tstAiV_bwgbkKG5v3wCQ";
    private static final String T4 =
            "eyJ0eXAiOiJKV1QiLCJraWQiOiJrLTIwMzEiLCJhbGciOiJIUzI1NiJ9.eyJhdWQiOiJydC1sYWIiLCJpYXQiOjE4MDAwMDAwMDA"
                    + "sImlzcyI6InN2Yy1vcmRlcnMiLCJqdGkiOiI2ZjFjMmI3ZS0wZDUzLTRhM2UtOWQyMS03YjhhNGM1ZTlmMTAiLCJleHAiOjE4MDA"
                    + "wMDAwNDUsInNjb3BlIjoiY29ubmVjdCJ9.eKMJpG8I7DCX26yuayxodu4MfqfAD8DcAvviBBYkBr4";
    private static final String T5 =
            "eyJ0eXAiOiJKV1QiLCJraWQiOiJrLTIwMzEiLCJhbGciOiJIUzI1NiJ9.eyJhdWQiOiJydC1vdGhlciIsImlhdCI6MTgwMDAwMDA"
                    + "wMCwiaXNzIjoic3ZjLW9yZGVycyIsImp0aSI6ImZpeGVkLTEiLCJleHAiOjE4MDAwMDM2MDAsInNjb3BlIjoiY29ubmVjdCIsInV"
                    + "pZCI6InUtMTcifQ.blJXWNzrho9Y0ZwY1woM4y20pwVPYRQdlM615-mm9js";

    @Test
    void t1() {
        assertEquals(
                T1,
                TokenIssuer.of(hmac(SigningAlgorithm.HS256).build())
                        .issue(claims("exp", 4102444800L, "scope", "connect")));
    }

    @Test
    void t2() {
        TokenIssuer issuer = TokenIssuer.of(hmac(SigningAlgorithm.HS384)
                .keyId("k-2031")
                .audience("rt-lab")
                .issuer("svc-orders")
                .build());
        assertEquals(
                T2,
                issuer.issue(claims(
                        "exp",
                        4102444800L,
                        "scope",
                        "subscribe",
                        "connectionId",
                        "Rk3pQdLoAMCFuw=",
                        "channels",
                        Map.of("orders.42", Map.of("subscribe", true)))));
        assertEquals(
                T2,
                issuer.token()
                        .expiresAt(Instant.ofEpochSecond(4102444800L))
                        .scope(TokenScope.SUBSCRIBE)
                        .connectionId("Rk3pQdLoAMCFuw=")
                        .subscribe("orders.42")
                        .issue());
    }

    @Test
    void t3() {
        TokenIssuer issuer = TokenIssuer.of(hmac(SigningAlgorithm.HS512).build());
        assertEquals(
                T3,
                issuer.token()
                        .expiresAt(Instant.ofEpochSecond(4102444800L))
                        .scope(TokenScope.UMD)
                        .uid("u-17")
                        .metadata(Map.of("mood", "focused"))
                        .umdPropagate()
                        .issue());
    }

    @Test
    void t4DefaultsInOrder() {
        assertEquals(T4, TokenIssuer.of(lab().build()).issue(claims("scope", "connect")));
    }

    @Test
    void t5OverridesKeepTheDefaultsPlace() {
        assertEquals(
                T5,
                TokenIssuer.of(lab().build())
                        .issue(claims(
                                "scope", "connect",
                                "exp", 1800003600,
                                "jti", "fixed-1",
                                "uid", "u-17",
                                "aud", "rt-other")));
    }

    @Test
    void t6NoOptions() throws Exception {
        String token = TokenIssuer.of(
                        IssuerSettings.builder().privateKey(Keys.EC_SEC1).build())
                .issue(claims("exp", 4102444800L));
        assertEquals("{\"typ\":\"JWT\",\"alg\":\"ES256\"}", Verify.headerText(token));
        assertEquals("{\"exp\":4102444800}", Verify.payloadText(token));
        assertTrue(Verify.withPlainJava(token, Keys.EC_PUBLIC_PARAMETER));
    }

    @ParameterizedTest
    @ValueSource(longs = {0, -1})
    void t7NoExpirationWithoutAPositiveTtl(long ttl) {
        IssuerSettings.Builder settings = hmac(SigningAlgorithm.HS256).ttl(Duration.ofSeconds(ttl));
        InvalidTokenException refusal = assertThrows(
                InvalidTokenException.class,
                () -> TokenIssuer.of(settings.build()).issue(claims("scope", "connect")));
        assertTrue(refusal.getMessage().contains("there is no exp"), refusal.getMessage());
        TokenIssuer lenient = TokenIssuer.of(settings.expirationRequired(false).build());
        assertEquals("{\"scope\":\"connect\"}", Verify.payloadText(lenient.issue(claims("scope", "connect"))));
    }

    @Test
    void t8IssuedAtOnlyWhenSwitchedOn() {
        TokenIssuer off = TokenIssuer.of(lab().issuedAt(false).build());
        assertFalse(Verify.payload(off.issue(claims())).has("iat"));
        TokenIssuer on = TokenIssuer.of(lab().build());
        assertEquals(1800000000, Verify.payload(on.issue(claims())).get("iat").asLong());
    }

    @Test
    void t9AudienceStaysAnArray() {
        String token = TokenIssuer.of(lab().build()).issue(claims("aud", List.of("rt-lab", "rt-eu")));
        assertTrue(Verify.payloadText(token).startsWith("{\"aud\":[\"rt-lab\",\"rt-eu\"],"));
    }

    @Test
    void t10NullIsKept() {
        String token = TokenIssuer.of(lab().build()).issue(claims("umd", null));
        assertTrue(Verify.payloadText(token).endsWith(",\"umd\":null}"));
    }

    @Test
    void e1AndE2Verify() throws Exception {
        assertTrue(Verify.withPlainJava(E1, Keys.EC_PUBLIC_PARAMETER));
        assertTrue(Verify.withPlainJava(E2, Keys.EC_PUBLIC_PARAMETER));
    }

    @Test
    void e3IsRejected() throws Exception {
        ECDSAVerifier verifier = new ECDSAVerifier((ECPublicKey) Keys.fromParameter(Keys.EC_PUBLIC_PARAMETER, "EC"));
        assertTrue(SignedJWT.parse(E2).verify(verifier));
        assertFalse(SignedJWT.parse(E3).verify(verifier));
        assertThrows(IllegalArgumentException.class, () -> Verify.withPlainJava(E3, Keys.EC_PUBLIC_PARAMETER));
    }

    /** One signature in 128 has a leading zero byte in one of its numbers: enough of them to meet some. */
    @Test
    void signaturesAreAlwaysFullLength() throws Exception {
        TokenIssuer issuer = TokenIssuer.of(hmac(SigningAlgorithm.ES256)
                .privateKey(Keys.EC_SEC1)
                .keyId("ec-1")
                .build());
        ECDSAVerifier verifier = new ECDSAVerifier((ECPublicKey) Keys.fromParameter(Keys.EC_PUBLIC_PARAMETER, "EC"));
        for (int i = 0; i < 1000; i++) {
            SignedJWT token = SignedJWT.parse(issuer.token()
                    .expiresAt(Instant.ofEpochSecond(4102444800L))
                    .uid("u-17")
                    .subscribe(ChannelPattern.wildcard("orders.*"))
                    .issue());
            assertEquals(64, token.getSignature().decode().length);
            assertEquals(
                    E1.substring(0, E1.lastIndexOf('.')),
                    new String(token.getSigningInput(), StandardCharsets.US_ASCII));
            assertTrue(i % 10 != 0 || token.verify(verifier));
        }
    }

    @Test
    void d1() throws Exception {
        assertTrue(Verify.withPlainJava(D1, Keys.ED_PUBLIC_PARAMETER));
        String own = TokenIssuer.of(hmac(SigningAlgorithm.EDDSA)
                        .privateKey(Keys.resource("ed25519.pkcs8.pem"))
                        .build())
                .issue(claims("exp", 4102444800L, "scope", "connect"));
        assertEquals(D1.substring(0, D1.lastIndexOf('.')), own.substring(0, own.lastIndexOf('.')));
    }

    private static IssuerSettings.Builder hmac(SigningAlgorithm algorithm) {
        return IssuerSettings.builder()
                .privateKey(Keys.SECRET)
                .algorithm(algorithm)
                .clock(CLOCK);
    }

    private static IssuerSettings.Builder lab() {
        return hmac(SigningAlgorithm.HS256)
                .keyId("k-2031")
                .audience("rt-lab")
                .issuer("svc-orders")
                .issuedAt(true)
                .tokenId(true)
                .ttl(Duration.ofSeconds(45))
                .idSource(() -> "6f1c2b7e-0d53-4a3e-9d21-7b8a4c5e9f10");
    }

    private static Map<String, @Nullable Object> claims(@Nullable Object... namesAndValues) {
        Map<String, @Nullable Object> claims = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            claims.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return claims;
    }
}
