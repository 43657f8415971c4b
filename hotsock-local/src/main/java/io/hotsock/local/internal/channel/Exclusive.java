package io.hotsock.local.internal.channel;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * The one lock of an installation. Everything that reads or changes connections, channels, history or storage runs under
 * it, which makes the order of messages and member events the order of the lock, and keeps the rules free of races.
 * Network writes run after it is released.
 */
public final class Exclusive {

    private static final int MANY = 64;
    private static final int CORES = Runtime.getRuntime().availableProcessors();

    private final ReentrantLock lock = new ReentrantLock();
    private final Executor executor;
    private List<Runnable> afterwards = new ArrayList<>();

    /** A lock whose aftermath, where it is long, is taken over by other threads. */
    public Exclusive(Executor executor) {
        this.executor = executor;
    }

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
            run(then);
        }
    }

    /** A message to thousands must not keep its publisher waiting while thousands of sockets are written to. */
    private void run(List<Runnable> actions) {
        if (actions.size() <= MANY) {
            actions.forEach(Runnable::run);
            return;
        }
        Burst burst = new Burst(actions, new AtomicInteger());
        for (int i = 0; i < CORES; i++) {
            executor.execute(burst);
        }
    }

    /** Many small actions, done by a thread a core: whoever is free takes the next few, and more would only take turns. */
    private record Burst(List<Runnable> actions, AtomicInteger next) implements Runnable {

        @Override
        public void run() {
            for (int from = next.getAndAdd(MANY); from < actions.size(); from = next.getAndAdd(MANY)) {
                actions.subList(from, Math.min(actions.size(), from + MANY)).forEach(Runnable::run);
            }
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
