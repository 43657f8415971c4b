package io.hotsock.api;

import java.util.Objects;

/**
 * A claim key that stands for many channels (contract section 3.4). Used only to grant permissions; nothing can be
 * published to a pattern.
 *
 * @param key the key as it stands in a token: a wildcard such as {@code user.*}, or {@code #regex:} and an RE2 pattern
 */
public record ChannelPattern(String key) {

    /** What a regular-expression key starts with. */
    public static final String REGEX_PREFIX = "#regex:";

    /** Checks that the key is a pattern; whether a regular expression compiles is checked where RE2 is at hand. */
    public ChannelPattern {
        Objects.requireNonNull(key, "key");
        if (!key.startsWith(REGEX_PREFIX)) {
            requireWildcard(key);
        } else if (key.length() == REGEX_PREFIX.length()) {
            throw new IllegalArgumentException("The regular expression after \"#regex:\" is empty.");
        }
    }

    /**
     * A wildcard: {@code *} stands for any run of characters, dots included.
     *
     * @throws IllegalArgumentException when there is no {@code *} or the rest can not be part of a channel name
     */
    public static ChannelPattern wildcard(String wildcard) {
        return new ChannelPattern(requireWildcard(wildcard));
    }

    /**
     * A regular expression in Go's RE2 syntax. Matching is not anchored by the service: write {@code ^...$} for a whole
     * name.
     */
    public static ChannelPattern regex(String expression) {
        return new ChannelPattern(REGEX_PREFIX + Objects.requireNonNull(expression, "expression"));
    }

    private static String requireWildcard(String wildcard) {
        Objects.requireNonNull(wildcard, "wildcard");
        if (wildcard.indexOf('*') < 0) {
            throw new IllegalArgumentException(
                    "\"" + wildcard + "\" has no \"*\": use Channel.of(\"" + wildcard + "\") for a single channel.");
        }
        String problem = Names.channelProblem(wildcard.replace('*', 'x'));
        if (problem != null) {
            throw new IllegalArgumentException("Wildcard \"" + wildcard + "\": " + problem);
        }
        return wildcard;
    }

    @Override
    public String toString() {
        return key;
    }
}
