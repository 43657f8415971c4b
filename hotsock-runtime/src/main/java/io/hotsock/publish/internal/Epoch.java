package io.hotsock.publish.internal;

import org.jspecify.annotations.Nullable;

/** The messages between two flushes, counted; knows the epochs before it that are not over. Guarded by a lock. */
final class Epoch {

    private @Nullable Epoch before;
    private int open;

    private Epoch(@Nullable Epoch before) {
        this.before = before;
    }

    static Epoch first() {
        return new Epoch(null);
    }

    Epoch next() {
        return new Epoch(open > 0 ? this : before);
    }

    void begin() {
        open++;
    }

    void end() {
        open--;
    }

    /** Whether every message of this epoch and the ones before is answered. */
    boolean over() {
        while (before != null && before.open == 0) {
            before = before.before;
        }
        return open == 0 && before == null;
    }
}
