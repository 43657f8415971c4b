package io.hotsock.token;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The issuer's own vectors: contract section 12.4. */
class TokenVectorsTest {

    private static final String SECRET = "test-only-hotsock-contract-secret-0123456789abcdef0123456789abcdef";

    @Test
    void t1SmallestConnectToken() {
        assertEquals(
                "eyJ0eXAiOiJKV1QiLCJhbGciOiJIUzI1NiJ9.eyJleHAiOjQxMDI0NDQ4MDAsInNjb3BlIjoiY29ubmVjdCJ9."
                        + "QXc9ug73DR_LavFPw9NuOrofYBBsKF4rtIwwy1-7wSg",
                issuer(SigningAlgorithm.HS256).issue(claims("exp", 4102444800L, "scope", "connect")));
    }

    @Test
    void t4DefaultsInOrder() {
        TokenIssuer issuer = TokenIssuer.of(defaults().build());
        String token = issuer.issue(Map.of("scope", "connect"));
        assertEquals(
                "eyJ0eXAiOiJKV1QiLCJraWQiOiJrLTIwMzEiLCJhbGciOiJIUzI1NiJ9.eyJhdWQiOiJydC1sYWIiLCJpYXQiOjE4MDAwMDAwMDAs"
                        + "ImlzcyI6InN2Yy1vcmRlcnMiLCJqdGkiOiI2ZjFjMmI3ZS0wZDUzLTRhM2UtOWQyMS03YjhhNGM1ZTlmMTAiLCJleHAiOjE4"
                        + "MDAwMDAwNDUsInNjb3BlIjoiY29ubmVjdCJ9.eKMJpG8I7DCX26yuayxodu4MfqfAD8DcAvviBBYkBr4",
                token);
    }

    @Test
    void t5OverridesKeepTheDefaultsPlace() {
        TokenIssuer issuer = TokenIssuer.of(defaults().build());
        String token = issuer.issue(
                claims("aud", "rt-other", "jti", "fixed-1", "exp", 1800003600, "scope", "connect", "uid", "u-17"));
        assertEquals(
                "eyJ0eXAiOiJKV1QiLCJraWQiOiJrLTIwMzEiLCJhbGciOiJIUzI1NiJ9.eyJhdWQiOiJydC1vdGhlciIsImlhdCI6MTgwMDAwMDAw"
                        + "MCwiaXNzIjoic3ZjLW9yZGVycyIsImp0aSI6ImZpeGVkLTEiLCJleHAiOjE4MDAwMDM2MDAsInNjb3BlIjoiY29ubmVjdCIs"
                        + "InVpZCI6InUtMTcifQ.blJXWNzrho9Y0ZwY1woM4y20pwVPYRQdlM615-mm9js",
                token);
    }

    private static TokenIssuer issuer(SigningAlgorithm algorithm) {
        return TokenIssuer.of(
                IssuerSettings.builder().privateKey(SECRET).algorithm(algorithm).build());
    }

    private static IssuerSettings.Builder defaults() {
        return IssuerSettings.builder()
                .privateKey(SECRET)
                .algorithm(SigningAlgorithm.HS256)
                .keyId("k-2031")
                .audience("rt-lab")
                .issuer("svc-orders")
                .issuedAt(true)
                .tokenId(true)
                .ttl(Duration.ofSeconds(45))
                .clock(Clock.fixed(Instant.ofEpochSecond(1800000000), ZoneOffset.UTC))
                .idSource(() -> "6f1c2b7e-0d53-4a3e-9d21-7b8a4c5e9f10");
    }

    private static Map<String, Object> claims(Object... namesAndValues) {
        Map<String, Object> claims = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            claims.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return claims;
    }
}
