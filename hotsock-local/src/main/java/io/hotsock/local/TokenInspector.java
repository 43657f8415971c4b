package io.hotsock.local;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.hotsock.local.internal.token.TokenReview;
import io.hotsock.local.internal.token.TokenVerifier;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Takes tokens apart and says what an installation would make of them, with every rule that is in the way (contract
 * section 3.10). Uses up no single-use token. Immutable and thread-safe.
 */
public final class TokenInspector {

    private final TokenVerifier verifier;
    private final boolean signatures;

    /**
     * An inspector that judges as an installation with these settings.
     *
     * @param keys the keys that verify; without any, signatures are not looked at
     * @param audience what {@code aud} must hold, or {@code null}
     * @param issuer what {@code iss} must be, or {@code null}
     */
    public TokenInspector(List<SigningKey> keys, @Nullable String audience, @Nullable String issuer, Clock clock) {
        this.verifier =
                new TokenVerifier(keys.stream().map(SigningKey::verification).toList(), audience, issuer, false, clock);
        this.signatures = !keys.isEmpty();
    }

    /** Judges a token, however broken it is. */
    public Inspection inspect(String token) {
        TokenReview review = TokenReview.of(verifier, token.strip(), signatures);
        return new Inspection(review.header(), review.claims(), signatures, review.problems(), review.uses());
    }

    /**
     * What was found.
     *
     * @param header the header, or {@code null} when it can not be decoded
     * @param claims the claims, or {@code null} when they can not be decoded
     * @param signatureChecked whether there was a key to check the signature with
     * @param problems what makes the token unusable for everything, each without a full stop
     * @param uses for the scopes {@code connect}, {@code subscribe} and {@code umd} why the token is of no use for it;
     *     empty when it is of use
     */
    public record Inspection(
            @Nullable ObjectNode header,
            @Nullable ObjectNode claims,
            boolean signatureChecked,
            List<String> problems,
            Map<String, String> uses) {

        /** Whether the token is of any use. */
        public boolean usable() {
            return uses.containsValue("");
        }
    }
}
