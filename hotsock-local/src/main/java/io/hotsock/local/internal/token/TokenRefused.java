package io.hotsock.local.internal.token;

import java.util.Objects;

/** A token that the service does not accept, with the rule or claim that is in the way; never the token itself. */
public final class TokenRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** The token breaks a rule. */
    public TokenRefused(String why) {
        super(why, null, false, false);
    }

    /** The rule or claim. */
    public String why() {
        return Objects.requireNonNull(getMessage());
    }
}
