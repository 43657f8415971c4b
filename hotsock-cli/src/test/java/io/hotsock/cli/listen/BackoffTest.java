package io.hotsock.cli.listen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Contract section 9.7. */
class BackoffTest {

    private final Backoff backoff = new Backoff(new Random(7));

    @Test
    void theFirstTryIsImmediateAndLaterOnesGrow() {
        assertEquals(Duration.ZERO, backoff.next());
        Duration last = backoff.next();
        assertEquals(Duration.ofSeconds(1), last);
        for (int i = 0; i < 20; i++) {
            Duration next = backoff.next();
            Duration least = last.multipliedBy(3).dividedBy(2);
            boolean longest = next.equals(Duration.ofSeconds(20));
            assertTrue(longest || (next.compareTo(least) >= 0 && next.compareTo(least.plusSeconds(1)) < 0), "" + next);
            last = next;
        }
        assertEquals(Duration.ofSeconds(20), last);
    }

    @Test
    void successBeginsAnew() {
        backoff.next();
        backoff.next();

        backoff.reset();

        assertEquals(Duration.ZERO, backoff.next());
    }
}
