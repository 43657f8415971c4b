package io.hotsock.local.internal.token;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The tokens that contract sections 12.4 and 12.5 print, against the keys of section 12.3. */
class TokenVectorsTest {

    private static final byte[] SECRET =
            "test-only-hotsock-contract-secret-0123456789abcdef0123456789abcdef".getBytes(StandardCharsets.UTF_8);
    private static final String EC_PARAMETER =
            "LS0tLS1CRUdJTiBQVUJMSUMgS0VZLS0tLS0KTUZrd0V3WUhLb1pJemowQ0FRWUlLb1pJemowREFRY0RRZ0FFYk5xdE4zK3VrYmZHSjI4YlZaRkloSm1tYTdmYwo5ZHFkcFp0cFF3ZGVjY0lmTXV0aERWR0M1bjMvSk5OMG9nL05oaDVZWkIrMXdORnZvbGxxUEp6eDN3PT0KLS0tLS1FTkQgUFVCTElDIEtFWS0tLS0tCg==";
    private static final String ED_PARAMETER =
            "LS0tLS1CRUdJTiBQVUJMSUMgS0VZLS0tLS0KTUNvd0JRWURLMlZ3QXlFQVpYL1p0dlRrQVE4RURFN2RMSno2R3QrdkQzanB0a0hPSGFZWHJCOVd1bTg9Ci0tLS0tRU5EIFBVQkxJQyBLRVktLS0tLQo=";
    private static final String T1 =
            "eyJ0eXAiOiJKV1QiLCJhbGciOiJIUzI1NiJ9.eyJleHAiOjQxMDI0NDQ4MDAsInNjb3BlIjoiY29ubmVjdCJ9.QXc9ug73DR_LavFPw9NuOrofYBBsKF4rtIwwy1-7wSg";
    private static final String T2 =
            "eyJ0eXAiOiJKV1QiLCJraWQiOiJrLTIwMzEiLCJhbGciOiJIUzM4NCJ9.eyJhdWQiOiJydC1sYWIiLCJpc3MiOiJzdmMtb3JkZXJzIiwiZXhwIjo0MTAyNDQ0ODAwLCJzY29wZSI6InN1YnNjcmliZSIsImNvbm5lY3Rpb25JZCI6IlJrM3BRZExvQU1DRnV3PSIsImNoYW5uZWxzIjp7Im9yZGVycy40MiI6eyJzdWJzY3JpYmUiOnRydWV9fX0.5pNqF_yVERN0xn7_XkQNoHlaMDEjfb4VjcXqUyNoh3oagqxU9RukdejesPMERKO5";
    private static final String T3 =
            "eyJ0eXAiOiJKV1QiLCJhbGciOiJIUzUxMiJ9.eyJleHAiOjQxMDI0NDQ4MDAsInNjb3BlIjoidW1kIiwidWlkIjoidS0xNyIsInVtZCI6eyJtb29kIjoiZm9jdXNlZCJ9LCJ1bWRVcGRhdGUiOnRydWUsInVtZFByb3BhZ2F0ZSI6dHJ1ZX0.8vmdTHhfAIP-h2Xg5WaoFAoKnUXuKwEqgF78mKvCCa3PDhJJej-r1591sAx3mOIWByu29wez3OOUYgTmKy-dsw";
    private static final String E1 =
            "eyJ0eXAiOiJKV1QiLCJraWQiOiJlYy0xIiwiYWxnIjoiRVMyNTYifQ.eyJleHAiOjQxMDI0NDQ4MDAsInNjb3BlIjoiY29ubmVjdCIsInVpZCI6InUtMTciLCJjaGFubmVscyI6eyJvcmRlcnMuKiI6eyJzdWJzY3JpYmUiOnRydWV9fX0.HaHpAPQdexWrBXlzpT_GNLu_9JcP6uKx5_SScGhh4sS8EvrgatHj6g8771nj-JSt0cEcP0WvktT8wRBVP70Z8Q";
    private static final String E2 =
            "eyJ0eXAiOiJKV1QiLCJraWQiOiJlYy0xIiwiYWxnIjoiRVMyNTYifQ.eyJleHAiOjQxMDI0NDQ4MDAsInNjb3BlIjoiY29ubmVjdCIsInVpZCI6InUtMTciLCJjaGFubmVscyI6eyJvcmRlcnMuKiI6eyJzdWJzY3JpYmUiOnRydWV9fX0.AN1OIhtRuDCYrt5UUHK_8Rdw-m4C9ASkx8MOwymMl3hd53J8gYNgm0EloxkSMmONqQ5xrKVrYmvVEUhkZm9Emg";
    private static final String E3 =
            "eyJ0eXAiOiJKV1QiLCJraWQiOiJlYy0xIiwiYWxnIjoiRVMyNTYifQ.eyJleHAiOjQxMDI0NDQ4MDAsInNjb3BlIjoiY29ubmVjdCIsInVpZCI6InUtMTciLCJjaGFubmVscyI6eyJvcmRlcnMuKiI6eyJzdWJzY3JpYmUiOnRydWV9fX0.3U4iG1G4MJiu3lRQcr_xF3D6bgL0BKTHww7DKYyXeF3ncnyBg2CbQSWjGRIyY42pDnGspWtia9URSGRmb0Sa";
    private static final String D1 =
            "eyJ0eXAiOiJKV1QiLCJhbGciOiJFZERTQSJ9.eyJleHAiOjQxMDI0NDQ4MDAsInNjb3BlIjoiY29ubmVjdCJ9.6DiXCNxTUxR3Jltf2EJL3Okns7o7PWXZ5KbAheDJu6QF0lix_xKx2rcuIC3MSyBhs_tstAiV_bwgbkKG5v3wCQ";
    private static final String A2 =
            "eyJ0eXAiOiJKV1QiLCJhbGciOiJIUzI1NiJ9.eyJleHAiOjEwMDAwMDAwMDAsInNjb3BlIjoiY29ubmVjdCJ9.wUIqZc35roVtNudElWL2YsFQzHO5lpMNT-MOPMKrvUg";
    private static final String A3 =
            "eyJ0eXAiOiJKV1QiLCJhbGciOiJub25lIn0.eyJleHAiOjQxMDI0NDQ4MDAsInNjb3BlIjoiY29ubmVjdCJ9.";

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "A1, HS256, " + T1,
        "E1, ES256, " + E1,
        "E2, ES256, " + E2,
        "D1, EdDSA, " + D1,
    })
    void accepted(String vector, String algorithm, String token) {
        Claims claims = tokens(verifier(algorithm, "", null)).connect(token);
        assertTrue(claims.scope().contains("connect"), vector);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "A2, HS256, expired, " + A2,
        "A3, HS256, signed, " + A3,
        "A4, HS512, scope, " + T3,
        "A5, HS256, alg, " + T3,
        "E3, ES256, signature, " + E3,
        "another method, HS384, alg, " + T1,
        "no token, HS256, three parts, a.b",
    })
    void refused(String vector, String algorithm, String because, String token) {
        Tokens tokens = tokens(verifier(algorithm, "", null));
        TokenRefused refused = assertThrows(TokenRefused.class, () -> tokens.connect(token));
        assertTrue(refused.why().contains(because), vector + ": " + refused.why());
        assertFalse(refused.why().contains(token));
    }

    @Test
    void a6AnAlteredSignature() {
        Tokens tokens = tokens(verifier("HS256", "", null));
        int dot = T1.lastIndexOf('.');
        for (int i = dot + 1; i < T1.length() - 1; i++) {
            char other = T1.charAt(i) == 'A' ? 'B' : 'A';
            String altered = T1.substring(0, i) + other + T1.substring(i + 1);
            assertThrows(TokenRefused.class, () -> tokens.connect(altered));
        }
    }

    @Test
    void a7ARequiredAudience() {
        Tokens tokens = tokens(verifier("HS256", "", "rt-lab"));
        TokenRefused refused = assertThrows(TokenRefused.class, () -> tokens.connect(T1));
        assertTrue(refused.why().contains("aud"));
    }

    @Test
    void w7ASubscribeTokenForItsConnection() {
        TokenVerifier verifier = new TokenVerifier(
                List.of(VerificationKey.secret("HS384", "k-2031", SECRET)),
                "rt-lab",
                "svc-orders",
                false,
                Clock.systemUTC());
        Tokens tokens = tokens(verifier);
        Claims claims = tokens.forConnection(T2, "subscribe", "Rk3pQdLoAMCFuw=", null);
        assertTrue(claims.channels().channel("orders.42").grants("subscribe"));
        assertThrows(TokenRefused.class, () -> tokens.forConnection(T2, "subscribe", "another=", null));
        assertThrows(TokenRefused.class, () -> tokens.forConnection(T2, "umd", "Rk3pQdLoAMCFuw=", null));
    }

    @Test
    void t3AnUmdTokenForItsUser() {
        Tokens tokens = tokens(verifier("HS512", "", null));
        Claims claims = tokens.forConnection(T3, "umd", "any=", "u-17");
        assertEquals("{\"mood\":\"focused\"}", claims.umd().toString());
        assertTrue(claims.umdUpdate() && claims.umdPropagate());
        assertThrows(TokenRefused.class, () -> tokens.forConnection(T3, "umd", "any=", "u-18"));
    }

    @Test
    void anIssuerIsComparedExactly() {
        TokenVerifier verifier = new TokenVerifier(
                List.of(VerificationKey.secret("HS384", "", SECRET)), null, "svc", false, Clock.systemUTC());
        assertThrows(TokenRefused.class, () -> verifier.verify(T2));
    }

    @Test
    void publicKeysAreReadLeniently() {
        String pem = new String(Base64.getDecoder().decode(EC_PARAMETER), StandardCharsets.US_ASCII);
        for (String form : List.of(EC_PARAMETER, pem, pem.replace("\n", "\\n"), EC_PARAMETER.replace("M", "\nM"))) {
            assertDoesNotThrow(() -> PemKeys.publicKey("ES256", form));
        }
        assertThrows(IllegalArgumentException.class, () -> PemKeys.publicKey("RS256", EC_PARAMETER));
        assertThrows(
                IllegalArgumentException.class,
                () -> VerificationKey.publicKey("ES384", "", PemKeys.publicKey("ES256", EC_PARAMETER)));
        assertThrows(IllegalArgumentException.class, () -> VerificationKey.secret("HS256", "", new byte[] {1, 2, 3}));
    }

    private static Tokens tokens(TokenVerifier verifier) {
        return new Tokens(verifier, Clock.systemUTC());
    }

    private static TokenVerifier verifier(String algorithm, String keyId, String audience) {
        return new TokenVerifier(List.of(key(algorithm, keyId)), audience, null, false, Clock.systemUTC());
    }

    private static VerificationKey key(String algorithm, String keyId) {
        return switch (algorithm) {
            case "ES256" -> VerificationKey.publicKey(algorithm, keyId, PemKeys.publicKey(algorithm, EC_PARAMETER));
            case "EdDSA" -> VerificationKey.publicKey(algorithm, keyId, PemKeys.publicKey(algorithm, ED_PARAMETER));
            default -> VerificationKey.secret(algorithm, keyId, SECRET);
        };
    }
}
