package io.hotsock.publish.internal;

import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * Ids that no other message has: 96 random bits each.
 *
 * <p>An id depends on no state of this object, because a snapshot of the JVM (SnapStart, CRaC) may be resumed many times: a
 * count or a prefix in it would be everybody's, and the service would drop all but the first message of each id.
 */
final class DeduplicationIds {

    private static final int BYTES = 12;
    private static final HexFormat HEX = HexFormat.of();

    private final SecureRandom random;

    DeduplicationIds() {
        this(new SecureRandom());
    }

    /** With a source of randomness that a test can hold still. */
    DeduplicationIds(SecureRandom random) {
        this.random = random;
    }

    String next() {
        byte[] bits = new byte[BYTES];
        random.nextBytes(bits);
        return HEX.formatHex(bits);
    }
}
