package io.hotsock.local.internal.aws;

import io.hotsock.local.internal.channel.RandomIds;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The access keys that are known: the installation's own, and those of sessions that STS gave out. Thread-safe. */
public final class Credentials {

    private static final int KEY_SUFFIX = 16;
    private static final int SECRET_LENGTH = 40;
    private static final int TOKEN_LENGTH = 120;
    private static final int SWEEP_ABOVE = 1_000;

    private final String account;
    private final Clock clock;
    private final Map<String, AccessKey> keys = new ConcurrentHashMap<>();

    /** Credentials of an account, with one user's long-lived key. */
    public Credentials(String account, String accessKeyId, String secretAccessKey, Clock clock) {
        this.account = account;
        this.clock = clock;
        Principal user = new Principal("arn:aws:iam::" + account + ":user/hotsock-local", "AIDAHOTSOCKLOCAL");
        keys.put(accessKeyId, new AccessKey(accessKeyId, secretAccessKey, null, Instant.MAX, user));
    }

    @Nullable
    AccessKey find(String accessKeyId) {
        return keys.get(accessKeyId);
    }

    /** New credentials for a session of a role. */
    AccessKey openSession(String roleName, String sessionName, Duration lifetime) {
        if (keys.size() > SWEEP_ABOVE) {
            keys.values().removeIf(key -> key.expiresAt().isBefore(clock.instant()));
        }
        String arn = "arn:aws:sts::" + account + ":assumed-role/" + roleName + "/" + sessionName;
        AccessKey key = new AccessKey(
                "ASIA" + RandomIds.alphanumeric(KEY_SUFFIX).toUpperCase(Locale.ROOT),
                RandomIds.alphanumeric(SECRET_LENGTH),
                RandomIds.alphanumeric(TOKEN_LENGTH),
                clock.instant().plus(lifetime),
                new Principal(arn, "AROAHOTSOCKLOCAL:" + sessionName));
        keys.put(key.id(), key);
        return key;
    }

    String account() {
        return account;
    }

    /** An access key with its secret, and its session token when it is a session's. */
    record AccessKey(String id, String secret, @Nullable String sessionToken, Instant expiresAt, Principal principal) {

        /** No secrets. */
        @Override
        public String toString() {
            return "AccessKey[" + id + "]";
        }
    }
}
