package io.hotsock.local.internal.channel;

import java.security.SecureRandom;
import java.util.Base64;

/** Ids and secrets shaped like the service's own. Thread-safe. */
public final class RandomIds {

    private static final String ALPHANUMERIC = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int CONNECTION_ID_BYTES = 10;

    private RandomIds() {}

    /** Like {@code Rk3pQdLoAMCFuw=}: contains {@code =}, so that clients learn to encode it. */
    public static String connectionId() {
        byte[] bytes = new byte[CONNECTION_ID_BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes).substring(0, 13) + "=";
    }

    /** Letters and digits. */
    public static String alphanumeric(int length) {
        StringBuilder text = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            text.append(ALPHANUMERIC.charAt(RANDOM.nextInt(ALPHANUMERIC.length())));
        }
        return text.toString();
    }
}
