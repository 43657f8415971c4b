package io.hotsock.benchmarks.token;

import com.auth0.jwt.JWT;
import com.auth0.jwt.algorithms.Algorithm;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPrivateKey;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;

/** Auth0 java-jwt. It takes no provider: where another one is to sign, that has to be the first that is registered. */
final class JavaJwtTokens {

    private JavaJwtTokens() {}

    static Peer of(SigningKeys keys) {
        Algorithm algorithm = algorithm(keys);
        return () -> JWT.create()
                .withAudience(TokenClaims.AUDIENCE)
                .withIssuer(TokenClaims.ISSUER)
                .withIssuedAt(Instant.ofEpochSecond(TokenClaims.ISSUED_AT))
                .withJWTId(TokenClaims.ID)
                .withExpiresAt(Instant.ofEpochSecond(TokenClaims.EXPIRES_AT))
                .withClaim("scope", TokenClaims.SCOPE)
                .withClaim("uid", TokenClaims.USER)
                .withClaim("umd", TokenClaims.METADATA)
                .withClaim("channels", TokenClaims.CHANNELS)
                .sign(algorithm);
    }

    private static Algorithm algorithm(SigningKeys keys) {
        return switch (keys.algorithm()) {
            case HS256 -> Algorithm.HMAC256(keys.secret());
            case HS384 -> Algorithm.HMAC384(keys.secret());
            case HS512 -> Algorithm.HMAC512(keys.secret());
            case RS256 -> Algorithm.RSA256(rsaPublic(keys), rsaPrivate(keys));
            case RS384 -> Algorithm.RSA384(rsaPublic(keys), rsaPrivate(keys));
            case RS512 -> Algorithm.RSA512(rsaPublic(keys), rsaPrivate(keys));
            case PS256 -> Algorithm.RSA256PSS(rsaPublic(keys), rsaPrivate(keys));
            case PS384 -> Algorithm.RSA384PSS(rsaPublic(keys), rsaPrivate(keys));
            case PS512 -> Algorithm.RSA512PSS(rsaPublic(keys), rsaPrivate(keys));
            case ES256 -> Algorithm.ECDSA256(ecPublic(keys), ecPrivate(keys));
            case ES384 -> Algorithm.ECDSA384(ecPublic(keys), ecPrivate(keys));
            case ES512 -> Algorithm.ECDSA512(ecPublic(keys), ecPrivate(keys));
            case EDDSA -> throw new IllegalArgumentException("java-jwt has no EdDSA.");
        };
    }

    private static RSAPublicKey rsaPublic(SigningKeys keys) {
        return (RSAPublicKey) keys.publicKey();
    }

    private static RSAPrivateKey rsaPrivate(SigningKeys keys) {
        return (RSAPrivateKey) keys.privateKey();
    }

    private static ECPublicKey ecPublic(SigningKeys keys) {
        return (ECPublicKey) keys.publicKey();
    }

    private static ECPrivateKey ecPrivate(SigningKeys keys) {
        return (ECPrivateKey) keys.privateKey();
    }
}
