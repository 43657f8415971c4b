package io.hotsock.cli.local;

import io.hotsock.local.LocalHotsock;
import io.hotsock.local.SigningKey;
import io.hotsock.token.IssuerSettings;
import io.hotsock.token.SigningAlgorithm;
import io.hotsock.token.TokenIssuer;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A token to connect with at once, for playing: it may do everything. */
final class ReadyToken {

    static final String UID = "developer";
    static final Duration LIFETIME = Duration.ofHours(12);

    private ReadyToken() {}

    /** The first key that can sign. */
    static Optional<SigningKey> signing(LocalHotsock local) {
        return local.signingKeys().stream()
                .filter(key -> key.secret().or(key::privateKeyPem).isPresent())
                .findFirst();
    }

    static String issue(SigningKey key, @Nullable String audience, @Nullable String issuer) {
        IssuerSettings settings = IssuerSettings.builder()
                .algorithm(SigningAlgorithm.of(key.algorithm()))
                .key(io.hotsock.token.SigningKey.text(
                        key.secret().or(key::privateKeyPem).orElseThrow()))
                .keyId(key.keyId().isBlank() ? null : key.keyId())
                .audience(audience)
                .issuer(issuer)
                .build();
        Map<String, Object> claims = new LinkedHashMap<>();
        claims.put("exp", Instant.now().plus(LIFETIME));
        claims.put("scope", "connect");
        claims.put("uid", UID);
        claims.put("keepAlive", true);
        claims.put("channels", Map.of("*", everything()));
        return TokenIssuer.of(settings).issue(claims);
    }

    private static Map<String, Object> everything() {
        Map<String, Object> messages =
                Map.of("publish", true, "broadcast", true, "echo", true, "react", true, "store", 3600);
        Map<String, Object> storage = Map.of("observe", true, "get", true, "set", true);
        return Map.of(
                "subscribe",
                true,
                "getInfo",
                true,
                "historyStart",
                0,
                "messages",
                Map.of("*", messages),
                "storage",
                Map.of("*", storage));
    }
}
