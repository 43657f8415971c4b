package io.hotsock.local.internal.message;

import java.math.BigInteger;
import java.security.SecureRandom;
import java.time.Clock;

/**
 * Makes ULIDs, each greater than the one before: clients drop what is not (contract section 9.9). Within one millisecond,
 * or when the clock was moved back, the random part of the last id is counted up. Not thread-safe: guarded by the
 * installation's lock.
 */
public final class Ulids {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 26;
    private static final int BITS_PER_CHARACTER = 5;
    private static final int RANDOM_BITS = 80;

    private final Clock clock;
    private final SecureRandom random = new SecureRandom();
    private long lastMillis = -1;
    private BigInteger last = BigInteger.ZERO;

    /** Ids by a clock. */
    public Ulids(Clock clock) {
        this.clock = clock;
    }

    /** The next id. */
    public String next() {
        long millis = clock.millis();
        if (millis > lastMillis) {
            lastMillis = millis;
            last = BigInteger.valueOf(millis).shiftLeft(RANDOM_BITS).or(new BigInteger(RANDOM_BITS - 1, random));
        } else {
            last = last.add(BigInteger.ONE);
        }
        return text(last);
    }

    private static String text(BigInteger value) {
        char[] text = new char[LENGTH];
        BigInteger rest = value;
        for (int i = LENGTH - 1; i >= 0; i--) {
            text[i] = ALPHABET.charAt(rest.intValue() & 31);
            rest = rest.shiftRight(BITS_PER_CHARACTER);
        }
        return new String(text);
    }
}
