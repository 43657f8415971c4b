package io.hotsock.publish;

import java.util.Map;

/**
 * What happened since the installation was made, and what is under way; a snapshot, not taken at one instant.
 *
 * @param published accepted by the service
 * @param failed not known to have been accepted, by kind; kinds that did not occur are absent
 * @param suppressed not built or sent because publishing was suppressed on the thread or switched off
 * @param dropped dropped by the {@link PublishGate}, as on rollback
 * @param held with the {@link PublishGate} now
 * @param queued waiting in lanes now
 * @param queuedBytes their encoded size
 * @param inFlight sent and unanswered now
 */
public record PublishCounters(
        long published,
        Map<FailureKind, Long> failed,
        long suppressed,
        long dropped,
        long held,
        long queued,
        long queuedBytes,
        long inFlight) {

    /** Copies the map. */
    public PublishCounters {
        failed = Map.copyOf(failed);
    }

    /** Failures of one kind. */
    public long failed(FailureKind kind) {
        return failed.getOrDefault(kind, 0L);
    }

    /** Failures of all kinds. */
    public long failures() {
        return failed.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Refused by this library before anything was sent. */
    public long refused() {
        return failed.entrySet().stream()
                .filter(entry -> entry.getKey().neverSent())
                .mapToLong(Map.Entry::getValue)
                .sum();
    }
}
