package io.hotsock.token;

import org.jspecify.annotations.Nullable;

/** What sections 3.6 and 3.7 of the contract say alike about scheduling. */
final class TimeRules {

    private TimeRules() {}

    /** A past time would silently grant nothing. */
    static @Nullable String scheduleProblem(Directives directives, TokenDraft token) {
        boolean past = directives.get("scheduleBefore") instanceof Long latest
                && latest <= token.now().getEpochSecond();
        return past ? "scheduleBefore is not in the future, so nothing could be scheduled" : null;
    }
}
