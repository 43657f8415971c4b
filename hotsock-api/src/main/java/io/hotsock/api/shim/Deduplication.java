package io.hotsock.api.shim;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * Builds deduplication ids. The service's scope of an id is not documented (contract U4), so each is prefixed with channel
 * and event: different events never swallow each other.
 */
public final class Deduplication {

    private static final int MAX_LENGTH = 128;

    private Deduplication() {}

    /**
     * The id to send: channel, event and the user's text, or, where that is longer than 128 characters or holds more than
     * printable ASCII, its SHA-256 in URL-safe Base64.
     */
    public static String id(String channel, String event, String text) {
        // A channel has no comma and an event no asterisk, so no two triples make the same id.
        String id = channel + ',' + event + '*' + text;
        return fits(id) ? id : hash(id);
    }

    private static boolean fits(String id) {
        if (id.length() > MAX_LENGTH) {
            return false;
        }
        for (int i = 0; i < id.length(); i++) {
            if (id.charAt(i) <= ' ' || id.charAt(i) >= 0x7f) {
                return false;
            }
        }
        return true;
    }

    private static String hash(String id) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(id.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }
}
