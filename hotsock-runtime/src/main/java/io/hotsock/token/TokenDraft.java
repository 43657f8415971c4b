package io.hotsock.token;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A token about to be signed, as the rules look at it. */
record TokenDraft(
        Set<TokenScope> scopes,
        Map<String, @Nullable Object> claims,
        Map<String, ChannelDirectives> channels,
        Instant now,
        Instant expiry) {

    boolean has(TokenScope scope) {
        return scopes.contains(scope);
    }

    boolean has(String claim) {
        return claims.containsKey(claim);
    }

    /** Whether a subscription or reaction by this token has a user, or may get the one of a live connection. */
    boolean mayHaveUser() {
        return has("uid") || has("connectionId");
    }
}
