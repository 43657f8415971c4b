package io.hotsock.publish.internal;

import io.hotsock.publish.FailureKind;
import io.hotsock.publish.PublishFailure;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.slf4j.Logger;

/**
 * One line per kind of failure and interval, with the number of those that got none, so that an outage can not
 * flood the log. Never data, and no stack traces, whose causes might show some. Thread-safe.
 */
final class FailureLog {

    static final long INTERVAL_NANOS = TimeUnit.SECONDS.toNanos(10);

    private final Logger logger;
    private final LongSupplier nanoTime;
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<FailureKind, Kind> kinds = new EnumMap<>(FailureKind.class);
    private final Kind ofTheListener = new Kind();
    private final Kind ofTheGate = new Kind();
    /** Whether there are failures without a line; kept apart so that success costs one read. */
    private volatile boolean unreported;

    FailureLog(Logger logger, LongSupplier nanoTime) {
        this.logger = logger;
        this.nanoTime = nanoTime;
    }

    void failed(PublishFailure failure) {
        line(
                () -> kinds.computeIfAbsent(failure.kind(), any -> new Kind()),
                more -> logger.error("{}{}", FailureText.of(failure), more));
    }

    void listenerFailed(Throwable problem) {
        String name = problem.getClass().getName();
        line(() -> ofTheListener, more -> logger.warn("The PublishListener threw {}; it should not.{}", name, more));
    }

    void gateFailed(Throwable problem) {
        String name = problem.getClass().getName();
        line(
                () -> ofTheGate,
                more -> logger.error("The PublishGate threw {}; the message goes at once.{}", name, more));
    }

    /** Writes a line, with how many got none since the last, unless that one is too fresh. */
    private void line(Supplier<Kind> kind, Consumer<String> line) {
        long earlier;
        lock.lock();
        try {
            earlier = kind.get().failed(nanoTime.getAsLong());
            unreported |= earlier < 0;
        } finally {
            lock.unlock();
        }
        if (earlier >= 0) {
            write(() -> line.accept(earlier == 0 ? "" : " (And " + earlier + " more like it since.)"));
        }
    }

    /** Reports, once the interval is over, what got no line. */
    void succeeded() {
        if (unreported) {
            report(false);
        }
    }

    /**
     * Reports what got no line, and what the end leaves behind.
     *
     * @param unknown messages not known to have been published
     * @param held messages still at the gate
     */
    void close(int unknown, long held) {
        report(true);
        writeIf(
                unknown > 0,
                () -> logger.error("Closed with {} messages that are not known to have been published.", unknown));
        writeIf(held > 0, () -> logger.warn("Closed while {} messages wait for a transaction; they will fail.", held));
    }

    private void report(boolean all) {
        Map<FailureKind, Long> counts = new EnumMap<>(FailureKind.class);
        long listener;
        long gate;
        lock.lock();
        try {
            long now = nanoTime.getAsLong();
            kinds.forEach((kind, state) -> counts.put(kind, state.take(now, all)));
            listener = ofTheListener.take(now, all);
            gate = ofTheGate.take(now, all);
            unreported = ofTheListener.withoutLine + ofTheGate.withoutLine > 0
                    || kinds.values().stream().anyMatch(state -> state.withoutLine > 0);
        } finally {
            lock.unlock();
        }
        counts.forEach(
                (kind, count) -> writeIf(count > 0, () -> logger.error("{} more messages failed: {}.", count, kind)));
        writeIf(listener > 0, () -> logger.warn("The PublishListener threw {} more times.", listener));
        writeIf(gate > 0, () -> logger.error("The PublishGate threw {} more times.", gate));
    }

    private static void writeIf(boolean worthIt, Runnable line) {
        if (worthIt) {
            write(line);
        }
    }

    /** What the application's logging throws, or an exception of its own when asked for its words, must strand nobody. */
    private static void write(Runnable line) {
        try {
            line.run();
        } catch (Throwable e) {
            // There is no other place to say it.
        }
    }

    /** Failures of one kind. Guarded by the log's lock. */
    private static final class Kind {
        private boolean seen;
        private long lastLine;
        private long withoutLine;

        /** How many earlier ones to mention in a line, or -1 for no line. */
        long failed(long now) {
            if (seen && now - lastLine < INTERVAL_NANOS) {
                withoutLine++;
                return -1;
            }
            seen = true;
            lastLine = now;
            return take(now, true);
        }

        long take(long now, boolean always) {
            if (!always && now - lastLine < INTERVAL_NANOS) {
                return 0;
            }
            long count = withoutLine;
            withoutLine = 0;
            // Only a line counts as one: the next failure after a quiet time gets its own at once.
            lastLine = count > 0 ? now : lastLine;
            return count;
        }
    }
}
