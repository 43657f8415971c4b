package io.hotsock.local.internal.time;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs tasks when the movable clock reaches their time, one at a time and in order of their times. Moving the clock
 * runs what becomes due before {@link #advance} returns, each task at its own time, so that tests see the same order of
 * things as an hour of waiting would show.
 *
 * <p>Thread-safe. A task may schedule and cancel others, but must not move the clock.
 */
public final class Timers implements AutoCloseable {

    /** A scheduled task. */
    public interface Timer {
        /** Forgets the task; one that is already running runs on. */
        void cancel();
    }

    private static final Logger LOG = LoggerFactory.getLogger(Timers.class);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(1);

    private final MovableClock clock;
    /** Ordered, and quick to take any entry out: thousands of connections may end at once. */
    private final TreeSet<Entry> queue =
            new TreeSet<>(Comparator.comparing(Entry::due).thenComparing(Entry::number));

    private final Object stepping = new Object();
    private final Thread thread = new Thread(this::loop, "hotsock-local-timers");
    private long entries;
    private boolean closed;

    /** Starts the thread that watches the clock. */
    public static Timers start(Clock base) {
        Timers timers = new Timers(base);
        timers.thread.setDaemon(true);
        timers.thread.start();
        return timers;
    }

    private Timers(Clock base) {
        this.clock = new MovableClock(base);
    }

    /** The clock by which tasks run. */
    public Clock clock() {
        return clock;
    }

    /** Runs a task once, when the clock reaches {@code due}; at once, on the timer thread, if it already has. */
    public Timer at(Instant due, Runnable task) {
        synchronized (queue) {
            Entry entry = new Entry(due, entries++, task);
            queue.add(entry);
            queue.notifyAll();
            return () -> cancel(entry);
        }
    }

    /** Moves the clock and runs what becomes due on the way. Backwards is allowed, and then runs nothing. */
    public void advance(Duration by) {
        synchronized (stepping) {
            Instant target = clock.instant().plus(by);
            for (Entry next = pollDue(target); next != null; next = pollDue(target)) {
                if (next.due().isAfter(clock.instant())) {
                    clock.moveTo(next.due());
                }
                run(next);
            }
            clock.moveTo(target);
        }
        synchronized (queue) {
            queue.notifyAll();
        }
    }

    @Override
    public void close() {
        synchronized (queue) {
            closed = true;
            queue.clear();
            queue.notifyAll();
        }
    }

    private void cancel(Entry entry) {
        synchronized (queue) {
            queue.remove(entry);
        }
    }

    private void loop() {
        try {
            while (awaitDue()) {
                synchronized (stepping) {
                    Entry next = pollDue(clock.instant());
                    if (next != null) {
                        run(next);
                    }
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whether to go on; returns when the first task is due. */
    private boolean awaitDue() throws InterruptedException {
        synchronized (queue) {
            while (!closed) {
                Duration wait = queue.isEmpty()
                        ? LONGEST_WAIT
                        : Duration.between(clock.instant(), queue.first().due());
                if (wait.isNegative() || wait.isZero()) {
                    return true;
                }
                queue.wait((wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT).toMillis() + 1);
            }
            return false;
        }
    }

    private @Nullable Entry pollDue(Instant now) {
        synchronized (queue) {
            return queue.isEmpty() || queue.first().due().isAfter(now) ? null : queue.pollFirst();
        }
    }

    private static void run(Entry entry) {
        try {
            entry.task().run();
        } catch (RuntimeException e) {
            LOG.error("A timer failed; the others go on.", e);
        }
    }

    private record Entry(Instant due, long number, Runnable task) {}
}
