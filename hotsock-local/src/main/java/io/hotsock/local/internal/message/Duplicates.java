package io.hotsock.local.internal.message;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Deduplication ids of the last 5 minutes, per channel; the window runs from the first copy (contract section 2.5, U4).
 * Guarded by the installation's lock.
 */
final class Duplicates {

    private static final Duration WINDOW = Duration.ofMinutes(5);

    private final Clock clock;
    private final boolean enabled;
    private final Map<Key, Instant> firstSeen = new LinkedHashMap<>();

    Duplicates(Clock clock, boolean enabled) {
        this.clock = clock;
        this.enabled = enabled;
    }

    /** Whether this id was seen on the channel within the window; otherwise it is from now on. */
    boolean isDuplicate(String channel, String id) {
        if (!enabled) {
            return false;
        }
        Instant now = clock.instant();
        forgetBefore(now.minus(WINDOW));
        return firstSeen.putIfAbsent(new Key(channel, id), now) != null;
    }

    /** Entries are in the order of their times, unless the clock was moved back; then they stay a little longer. */
    private void forgetBefore(Instant oldest) {
        Iterator<Instant> times = firstSeen.values().iterator();
        while (times.hasNext() && !times.next().isAfter(oldest)) {
            times.remove();
        }
    }

    private record Key(String channel, String id) {}
}
