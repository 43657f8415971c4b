package io.hotsock;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Collects what is wrong with a configuration. */
final class Problems {

    private final List<String> found = new ArrayList<>();
    /** Options without their value; what else is said of them would only confuse. */
    private final List<Pattern> unread = new ArrayList<>();

    void add(String problem) {
        if (unread.stream().noneMatch(option -> option.matcher(problem).find())) {
            found.add(problem);
        }
    }

    void addIf(boolean wrong, String problem) {
        if (wrong) {
            add(problem);
        }
    }

    /** An option's value can not be read; whatever checks find out about the option after this is left out. */
    void unreadable(String option, String problem) {
        found.add(problem);
        unread.add(Pattern.compile("\\b" + option + "\\b"));
    }

    /** The value of an option that must have one, or a stand-in for the checks that follow. */
    <T> T required(String option, @Nullable T value, T usual) {
        if (value == null) {
            unreadable(option, option + " is null; leave it out for the default");
            return usual;
        }
        return value;
    }

    /**
     * An address, which may be missing; answers whether nothing is wrong with it.
     *
     * @param protocol {@code http} or {@code ws}; with TLS, too
     */
    boolean url(String option, @Nullable URI url, String protocol, String example) {
        boolean good = url == null
                || (url.getHost() != null
                        && (protocol.equals(url.getScheme()) || (protocol + "s").equals(url.getScheme())));
        addIf(!good, option + " is no URL such as " + example);
        return good;
    }

    void range(String option, long value, long least, long most) {
        if (value < least || value > most) {
            add(option + " is " + value + "; allowed are " + least + " to " + most);
        }
    }

    void range(String option, Duration value, Duration least, Duration most) {
        if (value.compareTo(least) < 0 || value.compareTo(most) > 0) {
            add(option + " is " + value + "; allowed are " + least + " to " + most);
        }
    }

    /** Another error's sentence, to be one of several. */
    static String withoutStop(@Nullable String sentence) {
        String text = sentence == null ? "" : sentence;
        return text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
    }

    void throwIfAny() {
        if (!found.isEmpty()) {
            throw new InvalidConfigurationException(found);
        }
    }
}
