package io.hotsock.token.internal;

import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * A few idle objects at hand for any thread. Never blocks: an empty pool gives none, a full one drops what it is given.
 * Holds nothing per thread, so it suits virtual threads and goes with its owner.
 */
final class Pool<T> {

    private static final int SPREAD = 0x9E3779B9;

    private final AtomicReferenceArray<@Nullable T> slots;

    /** @param capacity how many idle objects are kept at most; rounded up to a power of two */
    Pool(int capacity) {
        slots = new AtomicReferenceArray<>(Integer.highestOneBit(Math.max(1, 2 * capacity - 1)));
    }

    @Nullable
    T take() {
        int start = start();
        for (int i = 0; i < slots.length(); i++) {
            int slot = (start + i) & (slots.length() - 1);
            T found = slots.get(slot) == null ? null : slots.getAndSet(slot, null);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    void give(T idle) {
        int start = start();
        for (int i = 0; i < slots.length(); i++) {
            int slot = (start + i) & (slots.length() - 1);
            if (slots.get(slot) == null && slots.compareAndSet(slot, null, idle)) {
                return;
            }
        }
    }

    /** Threads begin at different slots, so that they seldom meet. */
    private static int start() {
        return ((int) Thread.currentThread().getId() * SPREAD) >>> 16;
    }
}
