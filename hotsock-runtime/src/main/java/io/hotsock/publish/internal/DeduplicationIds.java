package io.hotsock.publish.internal;

import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.concurrent.atomic.AtomicLong;

/** Ids that no other message has: 128 random bits per installation object, and a count. */
final class DeduplicationIds {

    private static final int RANDOM_BITS = 128;
    private static final int RADIX = 36;

    private final String prefix = new BigInteger(RANDOM_BITS, new SecureRandom()).toString(RADIX) + "-";
    private final AtomicLong count = new AtomicLong();

    String next() {
        return prefix + Long.toString(count.getAndIncrement(), RADIX);
    }
}
