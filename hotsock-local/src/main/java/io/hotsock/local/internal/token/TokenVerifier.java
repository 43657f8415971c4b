package io.hotsock.local.internal.token;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.util.Base64URL;
import io.hotsock.local.internal.json.Json;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Decides whether a token is genuine and in force (contract sections 3.1 to 3.3 and 3.10), whatever it is then used for.
 * No leeway for clocks: expired when now is {@code exp} or later (U8). Thread-safe.
 */
public final class TokenVerifier {

    private final List<VerificationKey> keys;
    private final @Nullable String audience;
    private final @Nullable String issuer;
    private final boolean strictKeyIds;
    private final Clock clock;

    /**
     * A verifier for an installation's keys.
     *
     * @param audience what {@code aud} must hold, or {@code null}
     * @param issuer what {@code iss} must be, or {@code null}
     * @param strictKeyIds whether a token without {@code kid} is refused even where only one key is known (X2)
     */
    public TokenVerifier(
            List<VerificationKey> keys,
            @Nullable String audience,
            @Nullable String issuer,
            boolean strictKeyIds,
            Clock clock) {
        this.keys = List.copyOf(keys);
        this.audience = audience;
        this.issuer = issuer;
        this.strictKeyIds = strictKeyIds;
        this.clock = clock;
    }

    /**
     * The claims of a good token.
     *
     * @throws TokenRefused with the rule or claim that is in the way
     */
    public Claims verify(String token) {
        String[] parts = parts(token);
        verifySignature(parts);
        Claims claims = new ClaimsReader(payload(parts[1])).read();
        requireAudience(claims);
        requireIssuer(claims);
        requireTime(claims);
        return claims;
    }

    /**
     * What is wrong with a token's signature and its claims, each as far as it can be told without the other; for people,
     * who want to know it all at once.
     *
     * @param problems takes the rules and claims that are in the way
     * @param signatureToo whether the signature is looked at
     * @return the claims, if they could be read
     */
    @Nullable
    Claims review(String token, List<String> problems, boolean signatureToo) {
        try {
            String[] parts = parts(token);
            if (signatureToo) {
                collect(problems, () -> verifySignature(parts));
            }
            Claims claims = new ClaimsReader(payload(parts[1])).read();
            collect(problems, () -> requireAudience(claims));
            collect(problems, () -> requireIssuer(claims));
            collect(problems, () -> requireTime(claims));
            return claims;
        } catch (TokenRefused e) {
            problems.add(e.why());
            return null;
        }
    }

    private static void collect(List<String> problems, Runnable check) {
        try {
            check.run();
        } catch (TokenRefused e) {
            problems.add(e.why());
        }
    }

    private static String[] parts(String token) {
        String[] parts = token.split("\\.", -1);
        if (parts.length != 3 || parts[2].isEmpty()) {
            throw new TokenRefused("the token is no signed JWT of three parts");
        }
        return parts;
    }

    private void verifySignature(String[] parts) {
        verifySignature(header(parts[0]), parts[0] + "." + parts[1], decode(parts[2], "signature"));
    }

    private static JWSHeader header(String part) {
        try {
            JWSHeader header = JWSHeader.parse(new Base64URL(part));
            if (header.getType() == null || !header.getType().getType().equals("JWT")) {
                throw new TokenRefused("header typ is not \"JWT\"");
            }
            return header;
        } catch (ParseException | IllegalArgumentException e) {
            throw new TokenRefused("the header is no JWS header with a signature algorithm");
        }
    }

    private void verifySignature(JWSHeader header, String signed, byte[] signature) {
        List<VerificationKey> named =
                keys.stream().filter(key -> idFits(key, header.getKeyID())).toList();
        if (named.isEmpty()) {
            throw new TokenRefused(
                    header.getKeyID() == null
                            ? "header kid is missing; the installation's keys are " + keyIds()
                            : "header kid is none of the installation's keys " + keyIds());
        }
        List<VerificationKey> fitting = named.stream()
                .filter(key -> key.algorithm().equals(header.getAlgorithm().getName()))
                .toList();
        if (fitting.isEmpty()) {
            throw new TokenRefused("header alg is " + header.getAlgorithm().getName() + "; the key is for "
                    + named.stream().map(VerificationKey::algorithm).collect(Collectors.joining(" and ")));
        }
        if (fitting.stream().noneMatch(key -> key.verify(header, signed, signature))) {
            throw new TokenRefused("the signature does not verify with the installation's key");
        }
    }

    /** A missing {@code kid} is let pass where there is only one key to mean, unless told otherwise (X2). */
    private boolean idFits(VerificationKey key, @Nullable String keyId) {
        if (key.keyId().isBlank()) {
            return true;
        }
        if (keyId == null || keyId.isEmpty()) {
            return keys.size() == 1 && !strictKeyIds;
        }
        return key.keyId().equals(keyId);
    }

    private String keyIds() {
        return keys.stream().map(key -> "\"" + key.keyId() + "\"").collect(Collectors.joining(", "));
    }

    private static ObjectNode payload(String part) {
        try {
            return Json.read(decode(part, "payload")).fields();
        } catch (Json.NotAnObject e) {
            throw new TokenRefused("the payload is no JSON object");
        }
    }

    private static byte[] decode(String part, String what) {
        try {
            return Base64.getUrlDecoder().decode(part.getBytes(StandardCharsets.US_ASCII));
        } catch (IllegalArgumentException e) {
            throw new TokenRefused("the " + what + " is no base64url text");
        }
    }

    private void requireAudience(Claims claims) {
        if (audience == null) {
            return;
        }
        JsonNode aud = claims.all().path("aud");
        boolean held = aud.isTextual() && aud.textValue().equals(audience);
        for (JsonNode element : aud) {
            held |= element.isTextual() && element.textValue().equals(audience);
        }
        if (!held) {
            throw new TokenRefused("claim aud does not hold \"" + audience + "\", which this installation requires");
        }
    }

    private void requireIssuer(Claims claims) {
        if (issuer != null && !Objects.equals(claims.all().path("iss").textValue(), issuer)) {
            throw new TokenRefused("claim iss is not \"" + issuer + "\", which this installation requires");
        }
    }

    private void requireTime(Claims claims) {
        Instant instant = clock.instant();
        BigDecimal now = BigDecimal.valueOf(instant.getEpochSecond()).add(BigDecimal.valueOf(instant.getNano(), 9));
        if (now.compareTo(claims.exp()) >= 0) {
            throw new TokenRefused("the token has expired: exp is "
                    + claims.exp().toPlainString() + " and now is " + instant.getEpochSecond());
        }
        if (claims.nbf() != null && now.compareTo(claims.nbf()) < 0) {
            throw new TokenRefused("the token is not yet valid: nbf is "
                    + claims.nbf().toPlainString() + " and now is " + instant.getEpochSecond());
        }
    }
}
