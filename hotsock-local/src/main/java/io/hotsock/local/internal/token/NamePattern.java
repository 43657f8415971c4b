package io.hotsock.local.internal.token;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.Arrays;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * A key of {@code channels}, {@code messages} or {@code storage}: a literal, a wildcard or a regular expression
 * (contract section 3.4). {@code *} also matches nothing, and case counts (U10).
 */
final class NamePattern {

    private static final String REGEX = "#regex:";

    private final String key;
    private final boolean literal;
    private final Predicate<String> matcher;

    private NamePattern(String key, boolean literal, Predicate<String> matcher) {
        this.key = key;
        this.literal = literal;
        this.matcher = matcher;
    }

    /**
     * Compiles a key.
     *
     * @throws TokenRefused when a regular expression is not RE2
     */
    static NamePattern of(String key, String where) {
        if (key.startsWith(REGEX)) {
            return regex(key, where);
        }
        if (key.indexOf('*') < 0) {
            return new NamePattern(key, true, key::equals);
        }
        Pattern pattern = Pattern.compile(wildcard(key), Pattern.DOTALL);
        return new NamePattern(key, false, pattern::matches);
    }

    String key() {
        return key;
    }

    boolean literal() {
        return literal;
    }

    boolean matches(String name) {
        return matcher.test(name);
    }

    private static NamePattern regex(String key, String where) {
        try {
            Pattern pattern = Pattern.compile(key.substring(REGEX.length()));
            return new NamePattern(key, false, name -> pattern.matcher(name).find());
        } catch (PatternSyntaxException e) {
            throw new TokenRefused(
                    "the key \"" + key + "\" of claim " + where + " is no RE2 pattern: " + e.getDescription());
        }
    }

    private static String wildcard(String key) {
        return Arrays.stream(key.split("\\*", -1)).map(Pattern::quote).collect(Collectors.joining(".*"));
    }
}
