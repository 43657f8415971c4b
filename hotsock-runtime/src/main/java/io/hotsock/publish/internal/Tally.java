package io.hotsock.publish.internal;

import io.hotsock.publish.FailureKind;
import io.hotsock.publish.PublishCounters;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;

/** Counts for {@link PublishCounters}. Thread-safe. */
final class Tally {

    private final LongAdder published = new LongAdder();
    private final LongAdder suppressed = new LongAdder();
    private final LongAdder dropped = new LongAdder();
    private final LongAdder held = new LongAdder();
    private final Map<FailureKind, LongAdder> failed = new EnumMap<>(FailureKind.class);

    Tally() {
        for (FailureKind kind : FailureKind.values()) {
            failed.put(kind, new LongAdder());
        }
    }

    void published() {
        published.increment();
    }

    void failed(FailureKind kind) {
        LongAdder count = failed.get(kind);
        if (count != null) {
            count.increment();
        }
    }

    void suppressed() {
        suppressed.increment();
    }

    void dropped() {
        dropped.increment();
    }

    void held(int change) {
        held.add(change);
    }

    long heldNow() {
        return held.sum();
    }

    PublishCounters snapshot(Lanes.Load load) {
        Map<FailureKind, Long> failures = new EnumMap<>(FailureKind.class);
        failed.forEach((kind, count) -> {
            if (count.sum() > 0) {
                failures.put(kind, count.sum());
            }
        });
        return new PublishCounters(
                published.sum(),
                failures,
                suppressed.sum(),
                dropped.sum(),
                held.sum(),
                load.queued(),
                load.queuedBytes(),
                load.inFlight());
    }
}
