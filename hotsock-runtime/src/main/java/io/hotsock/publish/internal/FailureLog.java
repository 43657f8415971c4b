package io.hotsock.publish.internal;

import io.hotsock.publish.FailureKind;
import io.hotsock.publish.PublishFailure;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import org.slf4j.Logger;

/**
 * One ERROR line per kind of failure and interval, with the number of those that got none, so that an outage can not
 * flood the log. Never data, and no stack traces, whose causes might show some. Thread-safe.
 */
final class FailureLog {

    static final long INTERVAL_NANOS = TimeUnit.SECONDS.toNanos(10);

    private final Logger logger;
    private final LongSupplier nanoTime;
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<FailureKind, Kind> kinds = new EnumMap<>(FailureKind.class);
    /** Whether there are failures without a line; kept apart so that success costs one read. */
    private volatile boolean unreported;

    FailureLog(Logger logger, LongSupplier nanoTime) {
        this.logger = logger;
        this.nanoTime = nanoTime;
    }

    void failed(PublishFailure failure) {
        long earlier;
        lock.lock();
        try {
            Kind kind = kinds.computeIfAbsent(failure.kind(), any -> new Kind());
            earlier = kind.failed(nanoTime.getAsLong());
            unreported |= earlier < 0;
        } finally {
            lock.unlock();
        }
        if (earlier >= 0) {
            logger.error(
                    "{}{}", FailureText.of(failure), earlier == 0 ? "" : " (And " + earlier + " more like it since.)");
        }
    }

    /** Reports, once the interval is over, what got no line. */
    void succeeded() {
        if (unreported) {
            report(false);
        }
    }

    /** Reports what got no line. */
    void close() {
        report(true);
    }

    private void report(boolean all) {
        Map<FailureKind, Long> counts = new EnumMap<>(FailureKind.class);
        lock.lock();
        try {
            long now = nanoTime.getAsLong();
            kinds.forEach((kind, state) -> {
                long count = state.take(now, all);
                if (count > 0) {
                    counts.put(kind, count);
                }
            });
            unreported = kinds.values().stream().anyMatch(state -> state.withoutLine > 0);
        } finally {
            lock.unlock();
        }
        counts.forEach((kind, count) -> logger.error("{} more messages failed: {}.", count, kind));
    }

    void listenerFailed(Throwable problem) {
        logger.warn(
                "The PublishListener threw {}; it should not.",
                problem.getClass().getName());
    }

    void gateFailed(Throwable problem) {
        logger.error(
                "The PublishGate threw {}; the message goes at once.",
                problem.getClass().getName());
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
            return take(now, true);
        }

        long take(long now, boolean always) {
            if (!always && now - lastLine < INTERVAL_NANOS) {
                return 0;
            }
            long count = withoutLine;
            withoutLine = 0;
            lastLine = now;
            return count;
        }
    }
}
