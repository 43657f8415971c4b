package io.hotsock.publish.internal.transport;

import org.jspecify.annotations.Nullable;

/** Looks through an exception's chain of causes. */
final class Causes {

    /** Chains may be cyclic; real ones are short. */
    private static final int MAX_DEPTH = 20;

    private Causes() {}

    static <T extends Throwable> @Nullable T find(Throwable problem, Class<T> type) {
        Throwable next = problem;
        for (int i = 0; next != null && i < MAX_DEPTH; i++) {
            if (type.isInstance(next)) {
                return type.cast(next);
            }
            next = next.getCause();
        }
        return null;
    }

    static boolean has(Throwable problem, Class<? extends Throwable> type) {
        return find(problem, type) != null;
    }
}
