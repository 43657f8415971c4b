package io.hotsock.local.internal.channel;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * The one lock of an installation. Everything that reads or changes connections, channels, history or storage runs under
 * it, which makes the order of messages and member events the order of the lock, and keeps the rules free of races.
 * Network writes run after it is released.
 */
public final class Exclusive {

    private final ReentrantLock lock = new ReentrantLock();
    private List<Runnable> afterwards = new ArrayList<>();

    /** Runs an action alone. */
    public void run(Runnable action) {
        call(() -> {
            action.run();
            return true;
        });
    }

    /** Runs an action alone and gives its result. */
    public <T> T call(Supplier<T> action) {
        List<Runnable> then = List.of();
        lock.lock();
        try {
            return action.get();
        } finally {
            if (lock.getHoldCount() == 1 && !afterwards.isEmpty()) {
                then = afterwards;
                afterwards = new ArrayList<>();
            }
            lock.unlock();
            then.forEach(Runnable::run);
        }
    }

    /** Has something run once the lock is released. To be called under the lock. */
    public void afterwards(Runnable action) {
        if (!lock.isHeldByCurrentThread()) {
            throw new IllegalStateException("Not under the installation's lock.");
        }
        afterwards.add(action);
    }
}
