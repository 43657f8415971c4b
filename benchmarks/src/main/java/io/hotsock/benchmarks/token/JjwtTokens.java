package io.hotsock.benchmarks.token;

import io.hotsock.token.SigningAlgorithm.Family;
import io.jsonwebtoken.JwtBuilder;
import io.jsonwebtoken.Jwts;
import io.jsonwebtoken.io.Serializer;
import io.jsonwebtoken.jackson.io.JacksonSerializer;
import io.jsonwebtoken.security.Keys;
import io.jsonwebtoken.security.MacAlgorithm;
import io.jsonwebtoken.security.SignatureAlgorithm;
import java.security.PrivateKey;
import java.security.Provider;
import java.util.Date;
import java.util.Map;
import javax.crypto.SecretKey;
import org.jspecify.annotations.Nullable;

/** JJWT, with its Jackson serializer kept: by default it looks for one at each token. */
final class JjwtTokens {

    private static final Serializer<Map<String, ?>> JSON = new JacksonSerializer<>();

    private JjwtTokens() {}

    static Peer of(SigningKeys keys) {
        Provider provider = keys.provider();
        String name = keys.algorithm().jwsName();
        if (keys.algorithm().family() == Family.HMAC) {
            SecretKey secret = Keys.hmacShaKeyFor(keys.secret());
            MacAlgorithm algorithm = (MacAlgorithm) Jwts.SIG.get().forKey(name);
            return () -> unsigned(provider).signWith(secret, algorithm).compact();
        }
        PrivateKey key = keys.privateKey();
        SignatureAlgorithm algorithm = (SignatureAlgorithm) Jwts.SIG.get().forKey(name);
        return () -> unsigned(provider).signWith(key, algorithm).compact();
    }

    /** The one way to an audience that is a string and no array, as everybody else writes it, is a deprecated one. */
    @SuppressWarnings({"deprecation", "JavaUtilDate"})
    private static JwtBuilder unsigned(@Nullable Provider provider) {
        JwtBuilder builder = provider == null ? Jwts.builder() : Jwts.builder().provider(provider);
        return builder.json(JSON)
                .header()
                .type("JWT")
                .and()
                .audience()
                .single(TokenClaims.AUDIENCE)
                .issuer(TokenClaims.ISSUER)
                .issuedAt(new Date(TokenClaims.ISSUED_AT * 1000))
                .id(TokenClaims.ID)
                .expiration(new Date(TokenClaims.EXPIRES_AT * 1000))
                .claim("scope", TokenClaims.SCOPE)
                .claim("uid", TokenClaims.USER)
                .claim("umd", TokenClaims.METADATA)
                .claim("channels", TokenClaims.CHANNELS);
    }
}
