package io.hotsock.token;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import io.hotsock.api.ChannelPattern;
import org.jspecify.annotations.Nullable;

/**
 * A key in {@code channels}, {@code messages} or {@code storage}: a name, or a pattern because the caller said so. A name
 * is never read as a pattern, whatever characters a user id brought into it.
 */
record ClaimKey(String text, boolean pattern) {

    static ClaimKey name(String text) {
        return new ClaimKey(text, false);
    }

    static ClaimKey pattern(String text) {
        return new ClaimKey(text, true);
    }

    /** Why a regular expression would make the service reject the token, or {@code null}. */
    @Nullable
    String regexProblem() {
        if (!pattern || !isRegex()) {
            return null;
        }
        try {
            compile();
            return null;
        } catch (PatternSyntaxException e) {
            return "its regular expression is not in RE2 syntax (" + e.getDescription()
                    + "), so the whole token would be" + " rejected";
        }
    }

    /** Whether some name may match both keys; between two patterns, which can not be told in general, yes. */
    boolean mayOverlap(ClaimKey other) {
        if (pattern) {
            return other.pattern || matches(other.text);
        }
        return other.pattern ? other.matches(text) : text.equals(other.text);
    }

    private boolean matches(String name) {
        try {
            return compile().matcher(name).find();
        } catch (PatternSyntaxException e) {
            // Reported as a problem of its own.
            return true;
        }
    }

    private Pattern compile() {
        return Pattern.compile(isRegex() ? text.substring(ChannelPattern.REGEX_PREFIX.length()) : wildcardRegex());
    }

    private String wildcardRegex() {
        StringBuilder regex = new StringBuilder("(?s)^");
        int from = 0;
        for (int star = text.indexOf('*'); star >= 0; star = text.indexOf('*', from)) {
            regex.append(Pattern.quote(text.substring(from, star))).append(".*");
            from = star + 1;
        }
        return regex.append(Pattern.quote(text.substring(from))).append('$').toString();
    }

    private boolean isRegex() {
        return text.startsWith(ChannelPattern.REGEX_PREFIX);
    }
}
