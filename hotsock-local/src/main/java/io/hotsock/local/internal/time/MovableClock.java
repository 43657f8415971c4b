package io.hotsock.local.internal.time;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/** A base clock plus an offset that tests move. Thread-safe. */
public final class MovableClock extends Clock {

    private final Clock base;
    private volatile Duration offset = Duration.ZERO;

    /** A clock that starts at the base clock's time. */
    public MovableClock(Clock base) {
        this.base = base;
    }

    @Override
    public Instant instant() {
        return base.instant().plus(offset);
    }

    @Override
    public ZoneId getZone() {
        return base.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        MovableClock zoned = new MovableClock(base.withZone(zone));
        zoned.offset = offset;
        return zoned;
    }

    /** From now on this clock shows {@code target} and runs on from there. */
    void moveTo(Instant target) {
        offset = Duration.between(base.instant(), target);
    }
}
