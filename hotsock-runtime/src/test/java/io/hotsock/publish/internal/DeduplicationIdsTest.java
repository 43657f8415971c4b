package io.hotsock.publish.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DeduplicationIdsTest {

    /** The machine's randomness: the same in what a snapshot holds, different in each machine that resumes it. */
    private static final class Machine extends SecureRandom {
        private static final long serialVersionUID = 1L;
        private byte entropy;

        @Override
        public void nextBytes(byte[] bytes) {
            Arrays.fill(bytes, entropy);
        }
    }

    @Test
    void whatIsResumedTwiceFromOneSnapshotHasDifferentIds() {
        Machine machine = new Machine();
        DeduplicationIds one = new DeduplicationIds(machine);
        DeduplicationIds other = new DeduplicationIds(machine);
        assertEquals(one.next(), other.next(), "the same state until the snapshot");

        machine.entropy = 1;
        String first = one.next();
        machine.entropy = 2;
        assertNotEquals(first, other.next());
    }

    @Test
    void noTwoAreEqualAndAllAreShort() {
        DeduplicationIds ids = new DeduplicationIds();
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < 10_000; i++) {
            String id = ids.next();
            assertTrue(id.matches("[0-9a-f]{24}"), id);
            assertTrue(seen.add(id), id);
        }
    }
}
