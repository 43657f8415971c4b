package io.hotsock.token;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.auth0.jwt.JWT;
import com.auth0.jwt.algorithms.Algorithm;
import com.auth0.jwt.exceptions.JWTVerificationException;
import io.jsonwebtoken.Jwts;
import io.jsonwebtoken.security.SignatureException;
import java.nio.charset.StandardCharsets;
import java.security.Key;
import java.security.PublicKey;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.crypto.spec.SecretKeySpec;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumer;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Our tokens, verified by libraries that we do not sign with; for each algorithm and provider. */
class OtherLibrariesTest {

    private static final Map<SigningAlgorithm, SigningKey> KEYS = new EnumMap<>(SigningAlgorithm.class);

    static {
        for (SigningAlgorithm algorithm : SigningAlgorithm.values()) {
            KEYS.put(
                    algorithm,
                    switch (algorithm) {
                        case ES256 -> SigningKey.text(Keys.EC_SEC1);
                        case ES384 -> SigningKey.text(Keys.resource("p384.sec1.pem"));
                        case ES512 -> SigningKey.text(Keys.resource("p521.pkcs8.pem"));
                        case EDDSA -> SigningKey.text(Keys.resource("ed25519.pkcs8.pem"));
                        case HS256, HS384, HS512 -> SigningKey.text(Keys.SECRET);
                        default -> SigningKey.text(Keys.resource("rsa2048.pkcs8.pem"));
                    });
        }
    }

    static Stream<Arguments> everything() {
        return Stream.of(SigningAlgorithm.values())
                .flatMap(algorithm -> Stream.of(SignatureProvider.automatic(), SignatureProvider.platform())
                        .map(provider -> Arguments.of(algorithm, provider)));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("everything")
    void jose4j(SigningAlgorithm algorithm, SignatureProvider provider) throws Exception {
        JwtConsumer consumer = new JwtConsumerBuilder()
                .setVerificationKey(key(algorithm))
                .setJwsAlgorithmConstraints(new AlgorithmConstraints(ConstraintType.PERMIT, algorithm.jwsName()))
                .setExpectedAudience("rt-lab")
                .setExpectedIssuer("svc-orders")
                .setRequireExpirationTime()
                .build();
        JwtClaims claims = consumer.processToClaims(token(algorithm, provider));
        assertEquals("u-17", claims.getStringClaimValue("uid"));
        String forged = forged(token(algorithm, provider));
        assertThrows(InvalidJwtException.class, () -> consumer.processToClaims(forged));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("everything")
    void jjwt(SigningAlgorithm algorithm, SignatureProvider provider) throws Exception {
        Key key = key(algorithm);
        var builder = Jwts.parser().requireAudience("rt-lab").requireIssuer("svc-orders");
        var parser = (key instanceof PublicKey open
                        ? builder.verifyWith(open)
                        : builder.verifyWith((javax.crypto.SecretKey) key))
                .build();
        var parsed = parser.parseSignedClaims(token(algorithm, provider));
        assertEquals(algorithm.jwsName(), parsed.getHeader().getAlgorithm());
        assertEquals("u-17", parsed.getPayload().get("uid"));
        String forged = forged(token(algorithm, provider));
        assertThrows(SignatureException.class, () -> parser.parseSignedClaims(forged));
    }

    /** java-jwt does not know EdDSA. */
    static Stream<Arguments> known() {
        return everything().filter(arguments -> {
            SigningAlgorithm algorithm = (SigningAlgorithm) arguments.get()[0];
            return javaJwt(algorithm) != null;
        });
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("known")
    void javaJwt(SigningAlgorithm algorithm, SignatureProvider provider) {
        var verifier = JWT.require(javaJwt(algorithm))
                .withAudience("rt-lab")
                .withIssuer("svc-orders")
                .build();
        assertEquals(
                "u-17",
                verifier.verify(token(algorithm, provider)).getClaim("uid").asString());
        String forged = forged(token(algorithm, provider));
        assertThrows(JWTVerificationException.class, () -> verifier.verify(forged));
    }

    private static Algorithm javaJwt(SigningAlgorithm algorithm) {
        byte[] secret = Keys.SECRET.getBytes(StandardCharsets.UTF_8);
        return switch (algorithm) {
            case HS256 -> Algorithm.HMAC256(secret);
            case HS384 -> Algorithm.HMAC384(secret);
            case HS512 -> Algorithm.HMAC512(secret);
            case RS256 -> Algorithm.RSA256((RSAPublicKey) key(algorithm), null);
            case RS384 -> Algorithm.RSA384((RSAPublicKey) key(algorithm), null);
            case RS512 -> Algorithm.RSA512((RSAPublicKey) key(algorithm), null);
            case PS256 -> Algorithm.RSA256PSS((RSAPublicKey) key(algorithm), null);
            case PS384 -> Algorithm.RSA384PSS((RSAPublicKey) key(algorithm), null);
            case PS512 -> Algorithm.RSA512PSS((RSAPublicKey) key(algorithm), null);
            case ES256 -> Algorithm.ECDSA256((ECPublicKey) key(algorithm), null);
            case ES384 -> Algorithm.ECDSA384((ECPublicKey) key(algorithm), null);
            case ES512 -> Algorithm.ECDSA512((ECPublicKey) key(algorithm), null);
            case EDDSA -> null;
        };
    }

    private static Key key(SigningAlgorithm algorithm) {
        try {
            String parameter = KEYS.get(algorithm).installationParameter(algorithm);
            return switch (algorithm.family()) {
                case HMAC ->
                    new SecretKeySpec(Keys.SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA" + algorithm.hashBits());
                case RSA, RSA_PSS -> Keys.fromParameter(parameter, "RSA");
                case ECDSA -> Keys.fromParameter(parameter, "EC");
                case EDDSA -> Keys.fromParameter(parameter, "Ed25519");
            };
        } catch (java.security.GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String token(SigningAlgorithm algorithm, SignatureProvider provider) {
        IssuerSettings settings = IssuerSettings.builder()
                .key(KEYS.get(algorithm))
                .algorithm(algorithm)
                .provider(provider)
                .audience("rt-lab")
                .issuer("svc-orders")
                .issuedAt(true)
                .tokenId(true)
                .ttl(Duration.ofMinutes(1))
                .build();
        return TokenIssuer.of(settings)
                .token()
                .uid("u-17")
                .metadata(List.of("ä", "🚀"))
                .subscribe("room.7")
                .issue();
    }

    /** Another payload under the same signature. */
    private static String forged(String token) {
        int dot = token.indexOf('.');
        char first = token.charAt(dot + 20);
        return token.substring(0, dot + 20) + (first == 'A' ? 'B' : 'A') + token.substring(dot + 21);
    }
}
