package io.hotsock.publish.internal;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Threads that wait for answers: one per message in flight, gone when idle. */
final class Workers {

    private static final long IDLE_SECONDS = 10;

    private Workers() {}

    /**
     * No limit of its own: the dispatcher starts only so many messages, and a callback that occupies a thread must not
     * keep the next message from getting one.
     */
    static ExecutorService create() {
        AtomicInteger number = new AtomicInteger();
        return new ThreadPoolExecutor(
                0, Integer.MAX_VALUE, IDLE_SECONDS, TimeUnit.SECONDS, new SynchronousQueue<>(), task -> {
                    String name = "hotsock-publish-" + number.incrementAndGet();
                    // Nothing of the thread that happens to publish first is to live on here.
                    Thread thread = new Thread(null, task, name, 0, false);
                    thread.setContextClassLoader(Workers.class.getClassLoader());
                    // The shutdown hook drains the queues, so these need not hold the JVM.
                    thread.setDaemon(true);
                    return thread;
                });
    }
}
