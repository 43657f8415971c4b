package io.hotsock.token;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects what is wrong with a token, so that everything can be mended at once. */
final class Problems {

    private final List<String> found = new ArrayList<>();

    void add(String problem) {
        found.add(problem);
    }

    void addIf(boolean broken, String problem) {
        if (broken) {
            found.add(problem);
        }
    }

    /** Adds a problem, if there is one, after words that say where. */
    void add(String where, @Nullable String problem) {
        if (problem != null) {
            found.add(where + ": " + problem);
        }
    }

    Problems copy() {
        Problems copy = new Problems();
        copy.found.addAll(found);
        return copy;
    }

    void throwIfAny() {
        if (!found.isEmpty()) {
            throw new InvalidTokenException(found);
        }
    }
}
