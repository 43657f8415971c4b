package io.hotsock.benchmarks.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class SampleTest {

    /** A JVM's iterations agree with each other; JVMs are of two kinds. */
    private static final double[][] FORKS = {
        {60, 61, 59}, {117, 118, 116}, {60, 60, 63}, {62, 59, 61}, {116, 119, 117}, {61, 60, 58}, {118, 115, 117}
    };

    @Test
    void theMedianIsTheMiddleOne() {
        assertEquals(2, Sample.of(9, 1, 2).median());
        assertEquals(2.5, Sample.of(9, 1, 2, 3).median());
    }

    @Test
    void aForkCountsAsOneObservation() {
        Sample forks = byForks();

        assertEquals(FORKS.length, forks.size());
        assertEquals(61, forks.median(), "four forks of the fast kind against three of the slow");
    }

    @Test
    void theIntervalKnowsThatForksDiffer() {
        Sample steady = Sample.of(50, 50, 50, 50, 50, 50, 50);

        Interval apart = byForks().minus(steady);

        assertEquals(11, apart.value());
        assertTrue(apart.low() <= 10 && apart.high() >= 66, () -> "either kind may be the usual one: " + apart);
    }

    @Test
    void aDifferenceThatIsThereIsFound() {
        Sample slow = Sample.of(130, 131, 129, 132, 128, 130, 131);
        Sample fast = Sample.of(100, 101, 99, 102, 98, 100, 101);

        Interval more = slow.minus(fast);
        Interval times = slow.ratioTo(fast);

        assertEquals(30, more.value());
        assertTrue(more.low() > 25 && more.high() < 35, more::toString);
        assertTrue(times.low() > 1.25 && times.high() < 1.35, times::toString);
    }

    @Test
    void aSampleBesideItselfDiffersByNothing() {
        Interval none = byForks().minus(byForks());

        assertEquals(0, none.value());
        assertTrue(none.low() < 0 && none.high() > 0, none::toString);
    }

    private static Sample byForks() {
        Sample all = Sample.of(FORKS[0]).asOne();
        for (int i = 1; i < FORKS.length; i++) {
            all = all.and(Sample.of(FORKS[i]).asOne());
        }
        return all;
    }
}
