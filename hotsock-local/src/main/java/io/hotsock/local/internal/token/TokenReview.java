package io.hotsock.local.internal.token;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.hotsock.local.internal.json.Json;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A token taken apart and judged, for people. Never holds the token itself.
 *
 * @param header the header, or {@code null} when it can not be decoded
 * @param claims the claims, or {@code null} when they can not be decoded
 * @param problems what makes it unusable for everything
 * @param uses for each scope why it is of no use for that, empty when it is
 */
public record TokenReview(
        @Nullable ObjectNode header, @Nullable ObjectNode claims, List<String> problems, Map<String, String> uses) {

    private static final List<String> SCOPES = List.of("connect", "subscribe", "umd");

    /**
     * Judges a token.
     *
     * @param signatureToo whether the verifier has keys to check the signature with
     */
    public static TokenReview of(TokenVerifier verifier, String token, boolean signatureToo) {
        List<String> problems = new ArrayList<>();
        Claims claims = verifier.review(token, problems, signatureToo);
        Map<String, String> uses = new LinkedHashMap<>();
        for (String scope : SCOPES) {
            uses.put(scope, use(claims, problems, scope));
        }
        String[] parts = token.split("\\.", -1);
        return new TokenReview(
                decoded(parts[0]), decoded(parts.length > 1 ? parts[1] : ""), List.copyOf(problems), uses);
    }

    private static String use(@Nullable Claims claims, List<String> problems, String scope) {
        if (claims == null || !problems.isEmpty()) {
            return String.join("; ", problems);
        }
        String problem = Tokens.problem(claims, scope);
        return problem == null ? "" : problem;
    }

    private static @Nullable ObjectNode decoded(String part) {
        try {
            return Json.read(Base64.getUrlDecoder().decode(part)).fields();
        } catch (Json.NotAnObject | IllegalArgumentException e) {
            return null;
        }
    }
}
