package io.hotsock.local;

import io.hotsock.local.internal.time.Timers;
import java.time.Duration;
import java.time.Instant;

/**
 * The time by which a local server judges tokens, signatures, sessions, retention, schedules and connections. It runs
 * with the machine's clock until it is moved. Thread-safe.
 *
 * <p>Moved by more than 5 minutes, it lets AWS signatures look stale, as they would be. AWS SDKs learn the time from the
 * refusal and try again; the SDK for Java then keeps the difference for the whole JVM ({@code SdkGlobalTime}).
 */
public final class LocalClock {

    private final Timers timers;

    LocalClock(Timers timers) {
        this.timers = timers;
    }

    /** The server's time. */
    public Instant now() {
        return timers.clock().instant();
    }

    /**
     * Moves the server's time; what falls due on the way (scheduled messages, keep-alives, ends of connections) has
     * happened when this returns, each at its own time. A negative duration moves the time back, and then nothing falls
     * due.
     */
    public void advance(Duration duration) {
        timers.advance(duration);
    }
}
