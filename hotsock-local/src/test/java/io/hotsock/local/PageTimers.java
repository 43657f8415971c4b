package io.hotsock.local;

import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** What setTimeout is to the browser client: real, or held until a test has the time pass. */
interface PageTimers {

    /** Runs a task on the page's thread after this time. */
    void after(String what, long millis, Runnable task);

    /** Timers that run by themselves. */
    static PageTimers real(Executor page) {
        return (what, millis, task) -> CompletableFuture.delayedExecutor(millis, TimeUnit.MILLISECONDS, page)
                .execute(task);
    }

    /** Timers that wait for a test, by what they are for. */
    final class Held implements PageTimers {

        private final Map<String, BlockingQueue<Entry>> waiting = new ConcurrentHashMap<>();

        /** A timer that was set. */
        record Entry(long millis, Runnable task) {}

        @Override
        public void after(String what, long millis, Runnable task) {
            queue(what).add(new Entry(millis, task));
        }

        /** The next timer of a kind that is set or was set. */
        Entry next(String what) throws InterruptedException {
            Entry entry = queue(what).poll(10, TimeUnit.SECONDS);
            if (entry == null) {
                throw new AssertionError("No timer was set for: " + what);
            }
            return entry;
        }

        private BlockingQueue<Entry> queue(String what) {
            return waiting.computeIfAbsent(what, kind -> new LinkedBlockingQueue<>());
        }
    }
}
