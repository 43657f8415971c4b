package io.hotsock.token;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.OctetKeyPair;
import com.nimbusds.jose.jwk.OctetSequenceKey;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.util.Base64URL;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Keys in every shape, and what is said of those that will not do. */
class SigningKeyTest {

    // ---- what is accepted

    static Stream<Arguments> shapesOfTheContractsKey() throws Exception {
        byte[] der = Base64.getMimeDecoder().decode(Keys.EC_PKCS8_BODY);
        return Stream.of(
                Arguments.of("SEC1", Keys.EC_SEC1),
                Arguments.of("PKCS#8", Keys.EC_PKCS8),
                Arguments.of("PKCS#8 under an SEC1 label", Keys.EC_MISLABELLED),
                Arguments.of("SEC1 under a PKCS#8 label", Keys.EC_SEC1.replace("EC PRIVATE", "PRIVATE")),
                Arguments.of("carriage returns", Keys.EC_PKCS8.replace("\n", "\r\n")),
                Arguments.of("\\n escapes", Keys.EC_PKCS8.replace("\n", "\\n")),
                Arguments.of("\\r\\n escapes", Keys.EC_PKCS8.replace("\n", "\\r\\n")),
                Arguments.of("all on one line", Keys.EC_PKCS8.replace("\n", " ")),
                Arguments.of("no line breaks", Keys.EC_PKCS8.replace("\n", "")),
                Arguments.of("text around it", "Here it is:\n" + Keys.EC_SEC1 + "\nKeep it safe.\n"),
                Arguments.of("base64 of PEM", base64(Keys.EC_SEC1.getBytes(StandardCharsets.US_ASCII))),
                Arguments.of("base64 of PEM in lines", mime(Keys.EC_MISLABELLED.getBytes(StandardCharsets.US_ASCII))),
                Arguments.of("base64 of DER", base64(der)),
                Arguments.of("with the public key beside it", Keys.resource("p256.public.pem") + Keys.EC_SEC1),
                Arguments.of("JWK", jwk().toJSONString()),
                Arguments.of("base64 of a JWK", base64(jwk().toJSONString().getBytes(StandardCharsets.UTF_8))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("shapesOfTheContractsKey")
    void theContractsKeyInAnyShapeIsTheSameKey(String shape, String text) {
        SigningKey key = SigningKey.text(text);
        assertEquals(Keys.EC_PUBLIC_PARAMETER, key.installationParameter(SigningAlgorithm.ES256));
    }

    static Stream<Arguments> filesOfOpenSsl() {
        return Stream.of(
                Arguments.of("rsa2048.pkcs8.pem", SigningAlgorithm.RS256),
                Arguments.of("rsa2048.pkcs8.pem", SigningAlgorithm.PS512),
                Arguments.of("rsa2048.pkcs1.pem", SigningAlgorithm.RS384),
                Arguments.of("rsa2048.encrypted.pem", SigningAlgorithm.RS512),
                Arguments.of("rsa2048.pss.pem", SigningAlgorithm.PS256),
                Arguments.of("rsa2048.der", SigningAlgorithm.RS256),
                Arguments.of("p256.ecparam.pem", SigningAlgorithm.ES256),
                Arguments.of("p384.sec1.pem", SigningAlgorithm.ES384),
                Arguments.of("p384.encrypted.pem", SigningAlgorithm.ES384),
                Arguments.of("p521.pkcs8.pem", SigningAlgorithm.ES512),
                Arguments.of("ed25519.pkcs8.pem", SigningAlgorithm.EDDSA));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("filesOfOpenSsl")
    void signsWithFilesOfOpenSsl(String file, SigningAlgorithm algorithm) throws Exception {
        SigningKey key = SigningKey.file(Keys.path(file)).withPassphrase(Keys.PASSPHRASE);
        for (SignatureProvider provider :
                new SignatureProvider[] {SignatureProvider.platform(), SignatureProvider.automatic()}) {
            String token = TokenIssuer.of(IssuerSettings.builder()
                            .key(key)
                            .algorithm(algorithm)
                            .provider(provider)
                            .build())
                    .token()
                    .issue();
            assertTrue(Verify.withPlainJava(token, key.installationParameter(algorithm)), provider.toString());
        }
    }

    @Test
    void thePublicHalfIsWhatOpenSslSays() {
        assertEquals(Keys.resource("rsa2048.public.pem"), publicPem("rsa2048.pkcs1.pem", SigningAlgorithm.RS256));
        assertEquals(Keys.resource("p256.public.pem"), publicPem("p256.ecparam.pem", SigningAlgorithm.ES256));
        assertEquals(Keys.resource("ed25519.public.pem"), publicPem("ed25519.pkcs8.pem", SigningAlgorithm.EDDSA));
    }

    @Test
    void jwksOfEveryKindAreRead() throws Exception {
        RSAKey rsa = new RSAKeyGenerator(2048).generate();
        assertEquals(rsa.computeThumbprint().toString(), suggested(rsa, SigningAlgorithm.PS384));
        ECKey ec = new ECKeyGenerator(Curve.P_521).generate();
        assertEquals(ec.computeThumbprint().toString(), suggested(ec, SigningAlgorithm.ES512));
        OctetKeyPair edwards = edwardsJwk(Curve.Ed25519);
        assertEquals(edwards.computeThumbprint().toString(), suggested(edwards, SigningAlgorithm.EDDSA));
    }

    @Test
    void aSecretIsTakenByteForByte() {
        assertEquals(
                "dGVzdC1vbmx5LWhvdHNvY2stY29udHJhY3Qtc2VjcmV0LTAxMjM0NTY3ODlhYmNkZWYwMTIzNDU2Nzg5YWJjZGVm",
                SigningKey.text(Keys.SECRET).installationParameter(SigningAlgorithm.HS512));
        byte[] bytes = new byte[64];
        bytes[0] = (byte) 0xff;
        bytes[63] = '\n';
        assertEquals(base64(bytes), SigningKey.secret(bytes).installationParameter(SigningAlgorithm.HS512));
        String braced = "{" + Keys.SECRET;
        assertEquals(
                base64(braced.getBytes(StandardCharsets.UTF_8)),
                SigningKey.text(braced).installationParameter(SigningAlgorithm.HS512));
        String oct = new OctetSequenceKey.Builder(bytes).build().toJSONString();
        assertEquals(base64(bytes), SigningKey.text(oct).installationParameter(SigningAlgorithm.HS512));
    }

    @Test
    void anEnvironmentVariableIsReadWhenSettingsAreBuilt() {
        SigningKey missing = SigningKey.environment("HOTSOCK_TEST_NO_SUCH_KEY");
        assertEquals(
                "The signing key is to come from the environment variable HOTSOCK_TEST_NO_SUCH_KEY, which is not set.",
                problem(missing, SigningAlgorithm.ES256));
        // The one variable that every test run has.
        String path = problem(SigningKey.environment("PATH"), SigningAlgorithm.ES256);
        assertTrue(
                path.startsWith("The signing key from the environment variable PATH can not be used for ES256: "),
                path);
    }

    @ParameterizedTest
    @EnumSource
    void generatedKeysSign(SigningAlgorithm algorithm) throws Exception {
        SigningKey key = SigningKey.text(SigningKey.generate(algorithm));
        String token = TokenIssuer.of(
                        IssuerSettings.builder().key(key).algorithm(algorithm).build())
                .token()
                .issue();
        assertTrue(Verify.withPlainJava(token, key.installationParameter(algorithm)));
    }

    @Test
    void theSuggestedKeyIdIsTheThumbprint() throws Exception {
        assertEquals(
                jwk().computeThumbprint().toString(),
                SigningKey.text(Keys.EC_SEC1)
                        .suggestedKeyId(SigningAlgorithm.ES256)
                        .orElseThrow());
        assertTrue(SigningKey.text(Keys.SECRET)
                .suggestedKeyId(SigningAlgorithm.HS256)
                .isEmpty());
    }

    // ---- what is refused

    static Stream<Arguments> refused() {
        String publicJwk = jwk().toPublicJWK().toJSONString();
        String cut = Keys.EC_PKCS8.substring(0, 120);
        return Stream.of(
                refused("", SigningAlgorithm.ES256, "it is empty"),
                refused("hello", SigningAlgorithm.ES256, "neither a PEM block"),
                refused(Keys.SECRET, SigningAlgorithm.ES256, "neither of a PEM block, a JWK nor a key in DER"),
                refused(cut, SigningAlgorithm.ES256, "has no matching END line; it may have been cut off"),
                refused(
                        Keys.pem("PRIVATE KEY", Keys.EC_PKCS8_BODY.substring(0, 100) + "\n"),
                        SigningAlgorithm.ES256,
                        "its PRIVATE KEY block is no complete key structure (74 bytes)"),
                refused(
                        Keys.pem("PRIVATE KEY", "!!!\n"),
                        SigningAlgorithm.ES256,
                        "the body of its PRIVATE KEY block is not base64"),
                refused(
                        Keys.resource("p256.public.pem"),
                        SigningAlgorithm.ES256,
                        "it holds a public key, but the private key is needed to sign"),
                refused(
                        Keys.resource("rsa2048.certificate.pem"),
                        SigningAlgorithm.RS256,
                        "it holds a certificate, but the private key is needed to sign"),
                refused(publicJwk, SigningAlgorithm.ES256, "it is a JWK with a public key"),
                refused("{\"kty\":\"EC\"}", SigningAlgorithm.ES256, "it looks like a JWK, but is no valid one"),
                refused(Keys.EC_SEC1 + Keys.EC_PKCS8, SigningAlgorithm.ES256, "it holds 2 private keys"),
                refused(
                        Keys.resource("rsa2048.encrypted.pem"),
                        SigningAlgorithm.RS256,
                        "it is encrypted, and no passphrase was given"),
                refused(
                        Keys.resource("rsa2048.old-encryption.pem"),
                        SigningAlgorithm.RS256,
                        "has OpenSSL's old encryption; convert it with \"openssl pkcs8 -topk8\""),
                refused(
                        Keys.EC_SEC1,
                        SigningAlgorithm.ES384,
                        "it is an EC key on the curve P-256, but ES384 needs an EC key on the curve P-384;"
                                + " this key fits ES256"),
                refused(
                        Keys.resource("p384.sec1.pem"),
                        SigningAlgorithm.ES256,
                        "it is an EC key on the curve P-384, but ES256 needs an EC key on the curve P-256;"
                                + " this key fits ES384"),
                refused(
                        Keys.resource("secp256k1.sec1.pem"),
                        SigningAlgorithm.ES256,
                        "it is an EC key on the curve secp256k1, but"),
                refused(
                        Keys.resource("p256.explicit.pem"),
                        SigningAlgorithm.ES256,
                        "it is an EC key whose curve is spelled out instead of named"),
                refused(
                        Keys.EC_SEC1,
                        SigningAlgorithm.RS256,
                        "it is an EC key on the curve P-256, but RS256 needs an RSA key of at least 2048 bits"),
                refused(
                        Keys.resource("rsa2048.pkcs8.pem"),
                        SigningAlgorithm.ES512,
                        "it is an RSA key of 2048 bits, but ES512 needs an EC key on the curve P-521; this key fits RS256,"),
                refused(
                        Keys.resource("rsa1024.pkcs8.pem"),
                        SigningAlgorithm.RS256,
                        "it is an RSA key of 1024 bits; at least 2048 are needed"),
                refused(
                        Keys.resource("rsa2048.pss.pem"),
                        SigningAlgorithm.RS256,
                        "it is an RSA key of 2048 bits for PSS only, but RS256 is not PSS"),
                refused(
                        Keys.resource("ed448.pkcs8.pem"),
                        SigningAlgorithm.EDDSA,
                        "it is an Ed448 key, but EdDSA needs an Ed25519 key"),
                refused(
                        Keys.resource("x25519.pkcs8.pem"),
                        SigningAlgorithm.EDDSA,
                        "it is a key for key agreement (X25519 or X448), but EdDSA needs an Ed25519 key"),
                refused(
                        edwardsJwk(Curve.X25519).toJSONString(),
                        SigningAlgorithm.EDDSA,
                        "it is a JWK on the curve X25519, but Ed25519 is needed"),
                refused(
                        Keys.SECRET.substring(0, 31),
                        SigningAlgorithm.HS256,
                        "the secret has 31 bytes; HS256 needs at least 32"),
                refused(
                        Keys.SECRET.substring(0, 47),
                        SigningAlgorithm.HS384,
                        "the secret has 47 bytes; HS384 needs at least 48"),
                refused(
                        Keys.SECRET.substring(0, 63),
                        SigningAlgorithm.HS512,
                        "the secret has 63 bytes; HS512 needs at least 64"),
                refused(Keys.EC_SEC1, SigningAlgorithm.HS256, "it is a PEM key, but HS256 needs a secret"),
                refused(Keys.EC_PUBLIC_PARAMETER, SigningAlgorithm.HS256, "it is a PEM key, but HS256 needs a secret"),
                refused(
                        jwk().toJSONString(),
                        SigningAlgorithm.HS256,
                        "it is a JWK of the type EC, but a secret (oct) is needed"));
    }

    @ParameterizedTest(name = "{1}: {2}")
    @MethodSource("refused")
    void refusesWhatWillNotDoAndSaysWhatItFound(String text, SigningAlgorithm algorithm, String problem) {
        SigningKeyException refusal =
                assertThrows(SigningKeyException.class, () -> settings(SigningKey.text(text), algorithm));
        String start = "The signing key from the text given can not be used for " + algorithm.jwsName() + ": ";
        assertTrue(refusal.getMessage().startsWith(start), refusal.getMessage());
        assertTrue(refusal.getMessage().contains(problem), refusal.getMessage());
        assertHoldsNothingOf(text, refusal);
    }

    @Test
    void anRsaJwkWithoutItsPrimesIsRefused() throws Exception {
        RSAKey whole = new RSAKeyGenerator(2048).generate();
        String bare = new RSAKey.Builder(whole.getModulus(), whole.getPublicExponent())
                .privateExponent(whole.getPrivateExponent())
                .build()
                .toJSONString();
        String problem = problem(SigningKey.text(bare), SigningAlgorithm.RS256);
        assertTrue(problem.contains("it is a JWK of the type RSA without its primes"), problem);
    }

    @Test
    void secretsAreAcceptedAtTheirShortest() {
        assertDoesNotThrow(() -> settings(SigningKey.text(Keys.SECRET.substring(0, 32)), SigningAlgorithm.HS256));
        assertDoesNotThrow(() -> settings(SigningKey.text(Keys.SECRET.substring(0, 48)), SigningAlgorithm.HS384));
        assertDoesNotThrow(() -> settings(SigningKey.text(Keys.SECRET.substring(0, 64)), SigningAlgorithm.HS512));
    }

    @Test
    void aWrongPassphraseIsNamedAndNotShown() {
        SigningKey key = SigningKey.file(Keys.path("rsa2048.encrypted.pem")).withPassphrase("open barley");
        SigningKeyException refusal =
                assertThrows(SigningKeyException.class, () -> settings(key, SigningAlgorithm.RS256));
        assertTrue(
                refusal.getMessage().contains("the passphrase is wrong or the key is damaged"), refusal.getMessage());
        assertHoldsNothingOf("open barley", refusal);
    }

    @Test
    void aMissingFileIsNamed() {
        String problem = problem(SigningKey.file(Path.of("no-such.pem")), SigningAlgorithm.ES256);
        assertEquals("The signing key from the file no-such.pem can not be read (NoSuchFileException).", problem);
    }

    @Test
    void settingsWithoutAKeyAreRefused() {
        assertThrows(
                SigningKeyException.class, () -> IssuerSettings.builder().build(), "The issuer has no signing key");
    }

    @Test
    void nothingPrintsAKey() {
        SigningKey key = SigningKey.text(Keys.EC_SEC1).withPassphrase(Keys.PASSPHRASE);
        IssuerSettings settings = settings(key, SigningAlgorithm.ES256);
        String printed = key + " " + settings + " " + TokenIssuer.of(settings) + " " + settings.material();
        assertFalse(printed.contains("MHcCAQEEIL1ch"), printed);
        assertFalse(printed.contains(Keys.PASSPHRASE), printed);
        assertTrue(printed.contains("SigningKey[from the text given]"), printed);
        IssuerSettings hmac = settings(SigningKey.text(Keys.SECRET), SigningAlgorithm.HS256);
        assertFalse((hmac + " " + TokenIssuer.of(hmac) + hmac.material()).contains("contract-secret"));
    }

    private static void assertHoldsNothingOf(String secret, Throwable refusal) {
        StringWriter trace = new StringWriter();
        refusal.printStackTrace(new PrintWriter(trace));
        assertNull(refusal.getCause());
        for (int i = 0; i + 12 <= secret.length(); i++) {
            String piece = secret.substring(i, i + 12);
            boolean telling = piece.matches("[A-Za-z0-9+/]{12}") && !piece.matches("[A-Z]+");
            assertFalse(telling && trace.toString().contains(piece), trace.toString());
        }
    }

    private static Arguments refused(String text, SigningAlgorithm algorithm, String problem) {
        return Arguments.of(text, algorithm, problem);
    }

    private static IssuerSettings settings(SigningKey key, SigningAlgorithm algorithm) {
        return IssuerSettings.builder().key(key).algorithm(algorithm).build();
    }

    private static String problem(SigningKey key, SigningAlgorithm algorithm) {
        return assertThrows(SigningKeyException.class, () -> settings(key, algorithm))
                .getMessage();
    }

    private static String suggested(JWK jwk, SigningAlgorithm algorithm) {
        return SigningKey.text(jwk.toJSONString()).suggestedKeyId(algorithm).orElseThrow();
    }

    private static String publicPem(String file, SigningAlgorithm algorithm) {
        String parameter = SigningKey.file(Keys.path(file)).installationParameter(algorithm);
        return new String(Base64.getDecoder().decode(parameter), StandardCharsets.US_ASCII);
    }

    private static JWK jwk() {
        try {
            return JWK.parseFromPEMEncodedObjects(Keys.EC_SEC1);
        } catch (com.nimbusds.jose.JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static OctetKeyPair edwardsJwk(Curve curve) {
        var key = new org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters(new java.security.SecureRandom());
        return new OctetKeyPair.Builder(
                        curve, Base64URL.encode(key.generatePublicKey().getEncoded()))
                .d(Base64URL.encode(key.getEncoded()))
                .build();
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static String mime(byte[] bytes) {
        return Base64.getMimeEncoder().encodeToString(bytes);
    }
}
