package io.hotsock.token.internal;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The claims that an issuer adds by itself, in their order, and how those of the caller replace them (contract section
 * 10.3).
 *
 * @param audience {@code aud}
 * @param issuer {@code iss}
 * @param issuedAt whether {@code iat} is added
 * @param tokenId whether {@code jti} is added
 * @param ttlSeconds {@code exp} is this much after now; 0 for no {@code exp}
 * @param expirationRequired whether a token without {@code exp} is refused
 */
public record ClaimDefaults(
        @Nullable String audience,
        @Nullable String issuer,
        boolean issuedAt,
        boolean tokenId,
        long ttlSeconds,
        boolean expirationRequired,
        Clock clock,
        Supplier<String> ids) {

    void write(JsonGenerator json, Map<String, ? extends @Nullable Object> claims) throws IOException {
        requireExpiration(claims);
        json.writeStartObject();
        if (hasDefault("aud")) {
            text(json, "aud", claims, audience);
        }
        long now = issuedAt || ttlSeconds > 0 ? clock.instant().getEpochSecond() : 0;
        if (issuedAt) {
            date(json, "iat", claims, now);
        }
        if (issuer != null) {
            text(json, "iss", claims, issuer);
        }
        if (tokenId) {
            text(json, "jti", claims, claims.containsKey("jti") ? null : ids.get());
        }
        if (ttlSeconds > 0) {
            date(json, "exp", claims, now + ttlSeconds);
        }
        for (Map.Entry<String, ? extends @Nullable Object> claim : claims.entrySet()) {
            if (!hasDefault(claim.getKey())) {
                claim(json, claim.getKey(), claim.getValue());
            }
        }
        json.writeEndObject();
    }

    private void requireExpiration(Map<String, ? extends @Nullable Object> claims) {
        boolean given = claims.containsKey("exp");
        boolean present = given ? claims.get("exp") != null : ttlSeconds > 0;
        if (expirationRequired && !present) {
            throw ClaimsWriter.refused("there is no exp, without which the service refuses it"
                    + (given ? " (the exp given is null)" : "") + "; give one, or configure a positive token ttl");
        }
    }

    private boolean hasDefault(@Nullable String name) {
        if (name == null) {
            throw ClaimsWriter.refused("a claim has no name");
        }
        return switch (name) {
            case "aud" -> audience != null;
            case "iat" -> issuedAt;
            case "iss" -> issuer != null;
            case "jti" -> tokenId;
            case "exp" -> ttlSeconds > 0;
            default -> false;
        };
    }

    private static void text(
            JsonGenerator json, String name, Map<String, ? extends @Nullable Object> claims, @Nullable String otherwise)
            throws IOException {
        Object own = claims.get(name);
        if (own != null) {
            ClaimsWriter.member(json, name, own);
        } else if (!claims.containsKey(name)) {
            ClaimsWriter.member(json, name, otherwise);
        }
    }

    private static void date(
            JsonGenerator json, String name, Map<String, ? extends @Nullable Object> claims, long otherwise)
            throws IOException {
        Object own = claims.get(name);
        if (own != null) {
            claim(json, name, own);
        } else if (!claims.containsKey(name)) {
            json.writeNumberField(name, otherwise);
        }
    }

    private static void claim(JsonGenerator json, String name, @Nullable Object value) throws IOException {
        boolean date = name.equals("exp") || name.equals("nbf") || name.equals("iat");
        if (date && value instanceof Instant instant) {
            json.writeNumberField(name, instant.getEpochSecond());
            return;
        }
        if (date && !(value instanceof Number)) {
            throw ClaimsWriter.refused(name + " is "
                    + (value == null ? "null" : "a " + value.getClass().getSimpleName())
                    + ", but must be a number of seconds since 1970 or an Instant");
        }
        ClaimsWriter.member(json, name, value);
    }
}
