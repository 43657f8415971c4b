package io.hotsock.local.internal.token;

import java.time.Clock;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Tokens by their use: connect, subscribe, umd (contract sections 3.3 and 3.10). A single-use token counts as used when
 * {@link #use} is called, after everything else was found good. Not thread-safe: guarded by the installation's lock.
 */
public final class Tokens {

    private final TokenVerifier verifier;
    private final SingleUse singleUse;

    /** Tokens of one installation. */
    public Tokens(TokenVerifier verifier, Clock clock) {
        this.verifier = verifier;
        this.singleUse = new SingleUse(clock);
    }

    /** A token that may open a connection. */
    public Claims connect(String token) {
        Claims claims = verifier.verify(token);
        requireUse(claims, "connect");
        return claims;
    }

    /** A token with the scope {@code subscribe} or {@code umd} that is meant for a live connection. */
    public Claims forConnection(String token, String scope, String connectionId, @Nullable String connectionUid) {
        Claims claims = verifier.verify(token);
        requireUse(claims, scope);
        if (claims.connectionId() != null && !claims.connectionId().equals(connectionId)) {
            throw new TokenRefused("claim connectionId is another connection's");
        }
        if (claims.connectionId() == null && !Objects.equals(claims.uid(), connectionUid)) {
            throw new TokenRefused("claim uid is not the uid that this connection was opened with");
        }
        return claims;
    }

    /** Counts a use of a single-use token. */
    public void use(Claims claims, String operation) {
        singleUse.use(claims, operation);
    }

    /** Why claims are of no use for a scope, on any connection, or {@code null}. */
    static @Nullable String problem(Claims claims, String scope) {
        if (!claims.scope().contains(scope)) {
            return "claim scope does not hold \"" + scope + "\"";
        }
        if (scope.equals("connect")) {
            return claims.connectionId() == null ? null : "a token with claim connectionId can not open a connection";
        }
        return claims.connectionId() == null && claims.uid() == null
                ? "scope " + scope + " needs a claim connectionId or uid"
                : null;
    }

    private static void requireUse(Claims claims, String scope) {
        String problem = problem(claims, scope);
        if (problem != null) {
            throw new TokenRefused(problem);
        }
    }
}
