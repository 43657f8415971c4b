package io.hotsock.benchmarks.token;

import io.hotsock.token.SigningAlgorithm.Family;
import java.security.Key;
import java.security.Provider;
import org.jose4j.jca.ProviderContext;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.keys.HmacKey;
import org.jspecify.annotations.Nullable;

/** jose4j, one signature object per token as it wants to be used. */
final class Jose4jTokens {

    private Jose4jTokens() {}

    static Peer of(SigningKeys keys) {
        Key key = keys.algorithm().family() == Family.HMAC ? new HmacKey(keys.secret()) : keys.privateKey();
        String algorithm = keys.algorithm().jwsName();
        ProviderContext provider = context(keys.provider());
        return () -> {
            JsonWebSignature token = new JsonWebSignature();
            token.setProviderContext(provider);
            token.setHeader("typ", "JWT");
            token.setAlgorithmHeaderValue(algorithm);
            token.setKey(key);
            token.setPayload(claims().toJson());
            return token.getCompactSerialization();
        };
    }

    private static ProviderContext context(@Nullable Provider provider) {
        ProviderContext context = new ProviderContext();
        if (provider != null) {
            context.getSuppliedKeyProviderContext().setSignatureProvider(provider.getName());
            context.getSuppliedKeyProviderContext().setMacProvider(provider.getName());
        }
        return context;
    }

    private static JwtClaims claims() {
        JwtClaims claims = new JwtClaims();
        claims.setAudience(TokenClaims.AUDIENCE);
        claims.setIssuer(TokenClaims.ISSUER);
        claims.setIssuedAt(NumericDate.fromSeconds(TokenClaims.ISSUED_AT));
        claims.setJwtId(TokenClaims.ID);
        claims.setExpirationTime(NumericDate.fromSeconds(TokenClaims.EXPIRES_AT));
        claims.setClaim("scope", TokenClaims.SCOPE);
        claims.setClaim("uid", TokenClaims.USER);
        claims.setClaim("umd", TokenClaims.METADATA);
        claims.setClaim("channels", TokenClaims.CHANNELS);
        return claims;
    }
}
