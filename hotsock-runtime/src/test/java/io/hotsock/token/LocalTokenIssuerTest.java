package io.hotsock.token;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.interfaces.ECPrivateKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Plain claims: what is written, what is refused, and what replaces what (contract sections 10.3 to 10.5). */
class LocalTokenIssuerTest {

    private final TokenIssuer issuer = TokenIssuer.of(settings().build());

    // ---- values

    static Stream<Arguments> values() {
        return Stream.of(
                Arguments.of("päivää 🚀 \"\\\n", "\"päivää 🚀 \\\"\\\\\\n\""),
                Arguments.of(true, "true"),
                Arguments.of(1, "1"),
                Arguments.of(Long.MIN_VALUE, "-9223372036854775808"),
                Arguments.of((short) 7, "7"),
                Arguments.of(0.1, "0.1"),
                Arguments.of(0.1f, "0.1"),
                Arguments.of(new BigDecimal("0.10"), "0.10"),
                Arguments.of(BigInteger.TWO.pow(70), "1180591620717411303424"),
                Arguments.of(List.of("a", 2, false), "[\"a\",2,false]"),
                Arguments.of(new int[] {1, 2}, "[1,2]"),
                Arguments.of(new @Nullable Object[] {"a", null}, "[\"a\",null]"),
                Arguments.of(Map.of("a", Map.of("b", List.of())), "{\"a\":{\"b\":[]}}"),
                Arguments.of(
                        JsonNodeFactory.instance.objectNode().put("n", 1.5).putNull("z"), "{\"n\":1.5,\"z\":null}"),
                Arguments.of(new Point(1, List.of("x")), "{\"at\":1,\"tags\":[\"x\"]}"));
    }

    record Point(int at, List<String> tags) {}

    @ParameterizedTest
    @MethodSource("values")
    void writesValues(Object value, String json) {
        assertEquals("{\"exp\":4102444800,\"v\":" + json + "}", payload(claims("exp", 4102444800L, "v", value)));
    }

    static Stream<Arguments> refusedValues() {
        List<Object> endless = new ArrayList<>();
        endless.add(endless);
        return Stream.of(
                Arguments.of(Double.NaN, "the claim v has the number NaN, which JSON can not express"),
                Arguments.of(Double.POSITIVE_INFINITY, "the claim v has the number Infinity"),
                Arguments.of(Float.NEGATIVE_INFINITY, "the claim v has the number -Infinity"),
                Arguments.of(Map.of("deep", List.of(Double.NaN)), "the claim v has the number NaN"),
                Arguments.of(new double[] {Double.NaN}, "the claim v has the number NaN"),
                Arguments.of(JsonNodeFactory.instance.numberNode(Double.NaN), "the claim v has the number NaN"),
                Arguments.of(new Reading(Double.NaN), "the claim v has the number NaN"),
                Arguments.of(Map.of(1, "x"), "the claim v has a key that is no string"),
                Arguments.of(
                        Instant.EPOCH, "the claim v holds a java.time.Instant, which has no JSON form; give seconds"),
                Arguments.of(new Object(), "the claim v holds a java.lang.Object, which has no JSON form"),
                Arguments.of(endless, "its claims can not be written as JSON"));
    }

    record Reading(double value) {}

    @ParameterizedTest
    @MethodSource("refusedValues")
    void refusesWhatJsonCanNotExpressAndGoesOn(Object value, String problem) {
        assertRefused(problem, claims("exp", 4102444800L, "v", value));
        // The writer that failed halfway must not spoil the next token.
        assertEquals("{\"exp\":4102444800}", payload(claims("exp", 4102444800L)));
    }

    // ---- dates

    @Test
    void datesMayBeInstants() {
        Instant time = Instant.parse("2031-03-04T05:06:07.9Z");
        assertEquals(
                "{\"exp\":1930367167,\"nbf\":1930367167,\"iat\":1930367167}",
                payload(claims("exp", time, "nbf", time, "iat", time)));
    }

    @Test
    void datesAreNumbers() {
        assertRefused("exp is a String, but must be a number of seconds", claims("exp", "tomorrow"));
        assertRefused("nbf is null, but must be a number of seconds", claims("exp", 1, "nbf", null));
        assertRefused("iat is a Boolean, but must be", claims("exp", 1, "iat", true));
        assertRefused("the claim exp has the number NaN", claims("exp", Double.NaN));
    }

    @Test
    void expirationIsRequired() {
        assertRefused("there is no exp, without which the service refuses it; give one", claims("scope", "connect"));
        assertRefused("(the exp given is null)", claims("exp", null));
        TokenIssuer withTtl =
                TokenIssuer.of(settings().ttl(Duration.ofSeconds(9)).build());
        assertThrows(InvalidTokenException.class, () -> withTtl.issue(claims("exp", null)));
    }

    // ---- defaults

    @Test
    void nullRemovesADefaultAndIsKeptOtherwise() {
        TokenIssuer full = TokenIssuer.of(settings()
                .audience("rt-lab")
                .issuer("svc")
                .issuedAt(true)
                .tokenId(true)
                .ttl(Duration.ofSeconds(60))
                .build());
        Map<String, @Nullable Object> nulls =
                claims("aud", null, "iss", null, "iat", null, "jti", null, "exp", 4102444800L, "umd", null);
        assertEquals("{\"exp\":4102444800,\"umd\":null}", Verify.payloadText(full.issue(nulls)));
        assertEquals(
                "{\"aud\":null,\"iss\":null,\"jti\":null,\"exp\":4102444800}",
                payload(claims("aud", null, "iss", null, "jti", null, "exp", 4102444800L)));
    }

    @Test
    void noClaimEverStandsTwice() {
        TokenIssuer full = TokenIssuer.of(settings()
                .audience("rt-lab")
                .issuer("svc")
                .issuedAt(true)
                .tokenId(true)
                .ttl(Duration.ofSeconds(60))
                .build());
        String payload = Verify.payloadText(
                full.issue(claims("exp", 7, "jti", "j", "iss", "i", "iat", 5, "aud", "a", "scope", "connect")));
        assertEquals("{\"aud\":\"a\",\"iat\":5,\"iss\":\"i\",\"jti\":\"j\",\"exp\":7,\"scope\":\"connect\"}", payload);
    }

    @Test
    void aClaimWithoutANameIsRefused() {
        Map<String, Object> claims = new HashMap<>();
        claims.put("exp", 1);
        claims.put(null, "x");
        assertRefused("a claim has no name", claims);
    }

    @Test
    void theHeaderIsEscaped() {
        TokenIssuer odd = TokenIssuer.of(settings().keyId("k\"1\\").build());
        assertEquals(
                "k\"1\\", Verify.header(odd.issue(claims("exp", 1))).get("kid").asText());
    }

    @Test
    void longTokensAreWhole() throws Exception {
        Map<String, Object> claims = claims("exp", 4102444800L);
        for (int size = 0; size < 40_000; size = size * 2 + 1) {
            claims.put("v", "x".repeat(size));
            String token = issuer.issue(claims);
            assertEquals(size, Verify.payload(token).get("v").asText().length());
            assertTrue(Verify.withPlainJava(
                    token, SigningKey.text(Keys.SECRET).installationParameter(SigningAlgorithm.HS256)));
        }
    }

    // ---- keys at work

    @Test
    void aKeyObjectThatHidesItsBytesSigns() throws Exception {
        KeyPair pair = keyPair("secp256r1");
        String pem = Keys.pem(
                "PUBLIC KEY",
                Base64.getMimeEncoder().encodeToString(pair.getPublic().getEncoded()) + "\n");
        String parameter = Base64.getEncoder().encodeToString(pem.getBytes(StandardCharsets.US_ASCII));
        for (PrivateKey key : List.of(pair.getPrivate(), new HiddenEcKey((ECPrivateKey) pair.getPrivate()))) {
            TokenIssuer held = TokenIssuer.of(
                    IssuerSettings.builder().key(SigningKey.of(key)).build());
            assertTrue(Verify.withPlainJava(held.issue(claims("exp", 4102444800L)), parameter));
        }
    }

    @Test
    void aHiddenKeyOnAnotherCurveIsFoundOutByItsSignatures() throws Exception {
        PrivateKey hidden = new HiddenEcKey((ECPrivateKey) keyPair("secp384r1").getPrivate());
        IssuerSettings settings =
                IssuerSettings.builder().key(SigningKey.of(hidden)).build();
        SigningKeyException refusal = assertThrows(SigningKeyException.class, () -> TokenIssuer.of(settings));
        assertEquals(
                "Tokens can not be signed with ES256 by the platform's providers: the key makes signatures of 96 bytes, so"
                        + " it is on another curve or too short.",
                refusal.getMessage());
    }

    private static KeyPair keyPair(String curve) throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec(curve));
        return generator.generateKeyPair();
    }

    /** Signs, and shows nothing of itself that could be written down as PKCS#8. */
    private record HiddenEcKey(ECPrivateKey key) implements ECPrivateKey {
        @Override
        public BigInteger getS() {
            return key.getS();
        }

        @Override
        public ECParameterSpec getParams() {
            return key.getParams();
        }

        @Override
        public String getAlgorithm() {
            return "EC";
        }

        @Override
        public @Nullable String getFormat() {
            return null;
        }

        @Override
        public byte @Nullable [] getEncoded() {
            return null;
        }
    }

    @Test
    void aKeyNoProviderTakesIsRefusedWhenTheIssuerIsMade() {
        IssuerSettings settings =
                IssuerSettings.builder().key(SigningKey.of(new HiddenKey())).build();
        SigningKeyException refusal = assertThrows(SigningKeyException.class, () -> TokenIssuer.of(settings));
        assertTrue(
                refusal.getMessage().startsWith("Tokens can not be signed with ES256 by the "), refusal.getMessage());
    }

    /** A key as a hardware provider gives it. */
    private static final class HiddenKey implements PrivateKey {
        private static final long serialVersionUID = 1L;

        @Override
        public String getAlgorithm() {
            return "EC";
        }

        @Override
        public @Nullable String getFormat() {
            return null;
        }

        @Override
        public byte @Nullable [] getEncoded() {
            return null;
        }
    }

    @Test
    void nothingPrintsTokensOrKeys() {
        String printed = issuer + " " + settings().build();
        assertFalse(printed.contains("contract-secret"), printed);
        assertEquals(
                "LocalTokenIssuer[IssuerSettings[algorithm=HS256, key=SigningKey[from the text given], keyId=null,"
                        + " provider=automatic]]",
                issuer.toString());
    }

    private void assertRefused(String problem, Map<String, ? extends @Nullable Object> claims) {
        InvalidTokenException refusal = assertThrows(InvalidTokenException.class, () -> issuer.issue(claims));
        assertTrue(refusal.getMessage().contains(problem), refusal.getMessage());
    }

    private String payload(Map<String, ? extends @Nullable Object> claims) {
        return Verify.payloadText(issuer.issue(claims));
    }

    private static IssuerSettings.Builder settings() {
        return IssuerSettings.builder().privateKey(Keys.SECRET).algorithm(SigningAlgorithm.HS256);
    }

    private static Map<String, @Nullable Object> claims(@Nullable Object... namesAndValues) {
        Map<String, @Nullable Object> claims = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            claims.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return claims;
    }
}
