package io.hotsock.cli.listen;

import java.time.Duration;
import java.util.random.RandomGenerator;

/** How long to wait before connecting again: as the browser client does (contract section 9.7). */
final class Backoff {

    private static final Duration LONGEST = Duration.ofSeconds(20);

    private final RandomGenerator random;
    private Duration next = Duration.ZERO;

    Backoff(RandomGenerator random) {
        this.random = random;
    }

    /** At once, then a second, then half as long again and a little, up to 20 seconds. */
    Duration next() {
        Duration wait = next;
        Duration longer = next.isZero()
                ? Duration.ofSeconds(1)
                : next.multipliedBy(3).dividedBy(2).plusMillis(random.nextInt(1000));
        next = longer.compareTo(LONGEST) > 0 ? LONGEST : longer;
        return wait;
    }

    /** Connected: begin anew. */
    void reset() {
        next = Duration.ZERO;
    }
}
