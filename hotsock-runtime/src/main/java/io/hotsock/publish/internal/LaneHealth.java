package io.hotsock.publish.internal;

import io.hotsock.publish.FailureKind;
import org.jspecify.annotations.Nullable;

/**
 * Whether a lane's messages have a chance. After so many failures of the service in a row the lane fails fast; after each
 * interval one message is let through as a probe, and its success heals the lane. Guarded by the dispatcher's lock.
 */
final class LaneHealth {

    private final int failFastAfter;
    private final long probeNanos;
    private int failures;
    private long nextProbe;
    private boolean probing;
    private String lastProblem = "";

    LaneHealth(DispatchLimits limits) {
        this.failFastAfter = limits.failFastAfter();
        this.probeNanos = limits.probeInterval().toNanos();
    }

    /** Why a message has no chance now, or {@code null}. */
    @Nullable
    String refusal(long now) {
        boolean chance = !failing() || (!probing && now - nextProbe >= 0);
        return chance
                ? null
                : "its channel fails fast after " + failures + " failures in a row, the last: " + lastProblem;
    }

    /** A message goes in; while the lane is failing, it is the probe. */
    void entered() {
        probing = failing();
    }

    boolean failing() {
        return failures >= failFastAfter;
    }

    /** Whether there is nothing to remember. */
    boolean well() {
        return failures == 0;
    }

    /** A message's fate. Only what speaks of the service counts; a refusal shows that the service is there. */
    void record(@Nullable Throwable problem, long now) {
        probing = false;
        if (problem == null || FailureKind.of(problem) == FailureKind.REFUSED) {
            failures = 0;
        } else if (FailureKind.of(problem).ofTheService()) {
            failures++;
            nextProbe = now + probeNanos;
            lastProblem = String.valueOf(problem.getMessage());
        }
    }

    /** The message that was to be the probe was not sent after all. */
    void probeWithdrawn() {
        probing = false;
    }
}
