package io.hotsock;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects what is wrong with a configuration. */
final class Problems {

    private final List<String> found = new ArrayList<>();

    void add(String problem) {
        found.add(problem);
    }

    void addIf(boolean wrong, String problem) {
        if (wrong) {
            found.add(problem);
        }
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
