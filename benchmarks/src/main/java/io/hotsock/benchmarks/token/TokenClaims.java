package io.hotsock.benchmarks.token;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The claims that everybody signs: eight of them besides three channels, a token of about 586 characters with ES256. */
final class TokenClaims {

    static final String AUDIENCE = "hotsock";
    static final String ISSUER = "https://shop.example";
    static final String ID = "0a2f7c1e-5b3d-4c6a-9e8f-1d2b3c4d5e6f";
    static final String USER = "user-184467";
    static final String SCOPE = "connect";
    static final long ISSUED_AT = 4_102_444_800L;
    static final long EXPIRES_AT = ISSUED_AT + 300;
    static final Map<String, Object> METADATA = Map.of("name", "Noor");
    static final Map<String, Object> CHANNELS = channels();

    private TokenClaims() {}

    private static Map<String, Object> channels() {
        Map<String, Object> channels = new LinkedHashMap<>();
        channels.put("user.184467", Map.of("subscribe", true));
        channels.put("room.lobby", Map.of("subscribe", true, "historyStart", 0));
        channels.put("room.7", Map.of("subscribe", true, "messages", Map.of("chat", Map.of("publish", true))));
        return channels;
    }

    /** The claims as a map, in a new one because some libraries write to what they are given. */
    static Map<String, Object> map() {
        Map<String, Object> claims = new LinkedHashMap<>();
        claims.put("aud", AUDIENCE);
        claims.put("iss", ISSUER);
        claims.put("iat", ISSUED_AT);
        claims.put("jti", ID);
        claims.put("exp", EXPIRES_AT);
        claims.put("scope", SCOPE);
        claims.put("uid", USER);
        claims.put("umd", METADATA);
        claims.put("channels", CHANNELS);
        return claims;
    }

    /** The JSON names of the claims. */
    static List<String> names() {
        return List.copyOf(map().keySet());
    }
}
