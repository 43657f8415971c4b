package io.hotsock.token.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class PoolTest {

    @Test
    void givesWhatItWasGivenAndKeepsNoMoreThanItsCapacity() {
        Pool<Integer> pool = new Pool<>(3);
        assertNull(pool.take());
        for (int i = 0; i < 10; i++) {
            pool.give(i);
        }
        Set<Integer> taken = new HashSet<>();
        for (Integer one = pool.take(); one != null; one = pool.take()) {
            assertTrue(taken.add(one));
        }
        assertEquals(4, taken.size());
    }

    @Test
    void neverGivesTheSameToTwoThreads() throws Exception {
        Pool<AtomicInteger> pool = new Pool<>(8);
        AtomicInteger shared = new AtomicInteger();
        ExecutorService threads = Executors.newFixedThreadPool(16);
        for (int i = 0; i < 16; i++) {
            threads.execute(() -> {
                for (int n = 0; n < 20_000; n++) {
                    AtomicInteger found = pool.take();
                    AtomicInteger users = found == null ? new AtomicInteger() : found;
                    if (users.incrementAndGet() != 1) {
                        shared.incrementAndGet();
                    }
                    users.decrementAndGet();
                    pool.give(users);
                }
            });
        }
        threads.shutdown();
        assertTrue(threads.awaitTermination(1, TimeUnit.MINUTES));
        assertEquals(0, shared.get());
    }
}
