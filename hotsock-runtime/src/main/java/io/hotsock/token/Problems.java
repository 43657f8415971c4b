package io.hotsock.token;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
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

    /** For words that hold values: nothing is put together as long as all is well. */
    void addIf(boolean broken, Supplier<String> problem) {
        if (broken) {
            found.add(problem.get());
        }
    }

    void addIf(boolean broken, Directives where, String problem) {
        if (broken) {
            found.add(where.place() + ": " + problem);
        }
    }

    /** Adds a problem with what one key says, if there is one. */
    void add(Directives where, @Nullable String problem) {
        if (problem != null) {
            found.add(where.place() + ": " + problem);
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
