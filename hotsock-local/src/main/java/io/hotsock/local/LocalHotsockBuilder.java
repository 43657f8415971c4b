package io.hotsock.local;

import io.hotsock.local.internal.channel.RandomIds;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Settings of a {@link LocalHotsock}; each has a default that suits a test. Not for use by several threads. */
public final class LocalHotsockBuilder {

    private static final int API_KEY_LENGTH = 40;
    private static final int ACCESS_KEY_SUFFIX = 16;
    private static final String DEFAULT_ROLE = "arn:aws:iam::" + LocalServer.ACCOUNT + ":role/hotsock-publisher";

    String host = "127.0.0.1";
    int port;
    String region = "eu-west-1";
    String functionName = "hotsock-local-publish";
    String accessKeyId = "AKIA" + RandomIds.alphanumeric(ACCESS_KEY_SUFFIX).toUpperCase(Locale.ROOT);
    String secretAccessKey = RandomIds.alphanumeric(API_KEY_LENGTH);
    List<String> apiKeys = List.of(RandomIds.alphanumeric(API_KEY_LENGTH), RandomIds.alphanumeric(API_KEY_LENGTH));
    final List<SigningKey> signingKeys = new ArrayList<>();

    @Nullable
    String audience;

    @Nullable
    String issuer;

    boolean strictKeyIds;
    boolean deduplication = true;
    boolean verifySignatures = true;

    @Nullable
    Duration sessionLifetime;

    int recordedRequests = 10_000;
    final Map<String, String> roles = new LinkedHashMap<>();
    Clock clock = Clock.systemUTC();
    Duration idleTimeout = Duration.ofMinutes(1);
    boolean shared;

    LocalHotsockBuilder() {}

    /** The port to listen on. Default 0: any free one. */
    public LocalHotsockBuilder port(int newPort) {
        if (newPort < 0 || newPort > 65_535) {
            throw new IllegalArgumentException("Port " + newPort + " is not between 0 (any free one) and 65535.");
        }
        this.port = newPort;
        return this;
    }

    /**
     * The address to listen on. Default 127.0.0.1. Anything but loopback opens the server to others, with every key and
     * fault in reach, and is warned of in the log.
     */
    public LocalHotsockBuilder host(String newHost) {
        this.host = Objects.requireNonNull(newHost, "host");
        return this;
    }

    /** The AWS region it claims to be in. Default {@code eu-west-1}. */
    public LocalHotsockBuilder region(String newRegion) {
        this.region = Objects.requireNonNull(newRegion, "region");
        return this;
    }

    /** The publish function's name. Default {@code hotsock-local-publish}. */
    public LocalHotsockBuilder functionName(String newName) {
        this.functionName = Objects.requireNonNull(newName, "functionName");
        return this;
    }

    /** The AWS credentials that are let in. Default: random ones. */
    public LocalHotsockBuilder credentials(String newAccessKeyId, String newSecretAccessKey) {
        this.accessKeyId = Objects.requireNonNull(newAccessKeyId, "accessKeyId");
        this.secretAccessKey = Objects.requireNonNull(newSecretAccessKey, "secretAccessKey");
        return this;
    }

    /** The keys for the HTTP publish URL and the admin API; any one opens both. Default: two random ones. */
    public LocalHotsockBuilder apiKeys(String... newApiKeys) {
        this.apiKeys = List.of(newApiKeys);
        return this;
    }

    /**
     * Adds a key that tokens are verified with; the first one that can sign is what {@link LocalHotsock#config()} signs
     * with. Default: one new ES256 pair.
     */
    public LocalHotsockBuilder signingKey(SigningKey key) {
        signingKeys.add(Objects.requireNonNull(key, "key"));
        return this;
    }

    /** What every token's {@code aud} must hold. Default: not looked at. */
    public LocalHotsockBuilder requiredAudience(String aud) {
        this.audience = Objects.requireNonNull(aud, "aud");
        return this;
    }

    /** What every token's {@code iss} must be. Default: not looked at. */
    public LocalHotsockBuilder requiredIssuer(String iss) {
        this.issuer = Objects.requireNonNull(iss, "iss");
        return this;
    }

    /** Whether a token without {@code kid} is refused where the key has an id. Default false (contract X2). */
    public LocalHotsockBuilder strictKeyIds(boolean strict) {
        this.strictKeyIds = strict;
        return this;
    }

    /** Whether copies with one {@code deduplicationId} are dropped, as the service does. Default true. */
    public LocalHotsockBuilder deduplication(boolean on) {
        this.deduplication = on;
        return this;
    }

    /** Whether AWS requests must be signed by a known key. Default true; false lets everybody in. */
    public LocalHotsockBuilder verifySignatures(boolean on) {
        this.verifySignatures = on;
        return this;
    }

    /** Adds a role that may be assumed. Without any, {@link LocalHotsock#roleArn()} may. */
    public LocalHotsockBuilder role(String roleArn) {
        return role(roleArn, "");
    }

    /** Adds a role that may be assumed by those who know its external id; empty asks for none. */
    public LocalHotsockBuilder role(String roleArn, String externalId) {
        roles.put(Objects.requireNonNull(roleArn, "roleArn"), Objects.requireNonNull(externalId, "externalId"));
        return this;
    }

    /**
     * How long sessions of assumed roles last, whatever is asked for, so that tests see them end soon. Default: as asked,
     * 15 minutes at least, as AWS does.
     */
    public LocalHotsockBuilder sessionLifetime(Duration lifetime) {
        this.sessionLifetime = Objects.requireNonNull(lifetime, "lifetime");
        return this;
    }

    /** How many publish requests {@link LocalHotsock#received()} keeps, 32 Mi characters at most. Default 10,000. */
    public LocalHotsockBuilder recordedRequests(int count) {
        if (count < 0) {
            throw new IllegalArgumentException("The number of requests to keep is negative: " + count + ".");
        }
        this.recordedRequests = count;
        return this;
    }

    /** The clock to start from; {@link LocalHotsock#clock()} moves away from it. Default: the machine's. */
    public LocalHotsockBuilder clock(Clock newClock) {
        this.clock = Objects.requireNonNull(newClock, "clock");
        return this;
    }

    /**
     * How long an HTTP connection may say nothing before it is closed, half a request or half a handshake included; in
     * real time. Those kept waiting for an answer are not meant, nor are open WebSockets. Default: 1 minute.
     */
    public LocalHotsockBuilder idleTimeout(Duration timeout) {
        if (timeout.toMillis() < 1) {
            throw new IllegalArgumentException("An idle time-out is 1 ms at least, not " + timeout + ".");
        }
        this.idleTimeout = timeout;
        return this;
    }

    /**
     * Whether it is one of many on a server that this JVM starts once and keeps: it has a port, keys and everything else
     * of its own, and shares only threads with the others, so that it starts quickly. Default false.
     */
    public LocalHotsockBuilder sharedServer(boolean on) {
        this.shared = on;
        return this;
    }

    /**
     * Starts the server. The builder may be changed and used again.
     *
     * @throws LocalStartException when it can not listen, in one sentence
     */
    public LocalHotsock start() {
        return LocalHotsock.start(complete());
    }

    /** A copy of its own for the server, with a key and a role. */
    private LocalHotsockBuilder complete() {
        LocalHotsockBuilder copy = new LocalHotsockBuilder();
        copy.host = host;
        copy.port = port;
        copy.region = region;
        copy.functionName = functionName;
        copy.accessKeyId = accessKeyId;
        copy.secretAccessKey = secretAccessKey;
        copy.apiKeys = apiKeys;
        copy.signingKeys.addAll(signingKeys.isEmpty() ? List.of(SigningKey.generate("ES256")) : signingKeys);
        copy.audience = audience;
        copy.issuer = issuer;
        copy.strictKeyIds = strictKeyIds;
        copy.deduplication = deduplication;
        copy.verifySignatures = verifySignatures;
        copy.sessionLifetime = sessionLifetime;
        copy.recordedRequests = recordedRequests;
        copy.roles.putAll(roles.isEmpty() ? Map.of(DEFAULT_ROLE, "") : roles);
        copy.clock = clock;
        copy.idleTimeout = idleTimeout;
        copy.shared = shared;
        return copy;
    }
}
