package io.hotsock.token;

import io.hotsock.api.ChannelPattern;
import java.util.Objects;

/**
 * A claim key that stands for many events, or for many storage keys, of a channel (contract section 3.4). The counterpart
 * of {@link ChannelPattern}.
 *
 * @param key the key as it stands in a token: a wildcard such as {@code note.*}, or {@code #regex:} and an RE2 pattern
 */
public record NamePattern(String key) {

    private static final NamePattern ANY = new NamePattern("*");

    /** Checks that the key is a pattern; regular expressions are compiled when the token is issued. */
    public NamePattern {
        Objects.requireNonNull(key, "key");
        boolean regex =
                key.startsWith(ChannelPattern.REGEX_PREFIX) && key.length() > ChannelPattern.REGEX_PREFIX.length();
        boolean wildcard = !key.startsWith("#") && key.indexOf('*') >= 0;
        if (!regex && !wildcard) {
            throw new IllegalArgumentException("\"" + key + "\" is no pattern: it has no \"*\", and no expression after"
                    + " \"#regex:\". Give a single name as a string.");
        }
    }

    /** Every name. */
    public static NamePattern any() {
        return ANY;
    }

    /**
     * A wildcard: {@code *} stands for any run of characters, dots included.
     *
     * @throws IllegalArgumentException when there is no {@code *}, or the wildcard starts with {@code #}
     */
    public static NamePattern wildcard(String wildcard) {
        if (wildcard.startsWith("#")) {
            throw new IllegalArgumentException("The wildcard \"" + wildcard + "\" starts with \"#\", as no name does.");
        }
        return new NamePattern(wildcard);
    }

    /** A regular expression in RE2 syntax; not anchored by the service, so write {@code ^...$} for a whole name. */
    public static NamePattern regex(String expression) {
        return new NamePattern(ChannelPattern.REGEX_PREFIX + Objects.requireNonNull(expression, "expression"));
    }

    @Override
    public String toString() {
        return key;
    }
}
