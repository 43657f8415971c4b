package io.hotsock.local.internal.token;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;

/**
 * Remembers used {@code jti}s until their tokens expire. Each operation counts by itself, so that a token of two scopes
 * can be used once for each (U9). Not thread-safe: guarded by the installation's lock.
 */
final class SingleUse {

    private static final int SWEEP_ABOVE = 1_000;

    private final Clock clock;
    private final Map<String, BigDecimal> used = new HashMap<>();

    SingleUse(Clock clock) {
        this.clock = clock;
    }

    /**
     * Uses a token for an operation.
     *
     * @throws TokenRefused when it was used for that before
     */
    void use(Claims claims, String operation) {
        if (!claims.singleUse()) {
            return;
        }
        if (used.size() > SWEEP_ABOVE) {
            BigDecimal now = BigDecimal.valueOf(clock.instant().getEpochSecond());
            used.values().removeIf(exp -> exp.compareTo(now) < 0);
        }
        if (used.putIfAbsent(operation + ":" + claims.jti(), claims.exp()) != null) {
            throw new TokenRefused("the token is for a single use (claim singleUse) and its jti was used before");
        }
    }
}
