package io.hotsock.token;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What a {@link TokenBuilder} asks its issuer for.
 *
 * @param clock tells the time that lifetimes start at
 * @param ids makes the {@code jti} of single-use tokens
 * @param lifetime of a token that says nothing about its own; positive
 * @param webSocketUrl the URL that browsers connect to, without its query; {@code null} when not known, and then the
 *     longest that an installation gets by itself is assumed
 */
public record TokenDefaults(
        Clock clock,
        Supplier<String> ids,
        Duration lifetime,
        @Nullable URI webSocketUrl) {

    /** How long a token is valid when neither it nor the configuration says: one minute, enough to connect. */
    public static final Duration DEFAULT_LIFETIME = Duration.ofMinutes(1);

    /** The system's clock, random UUIDs and {@link #DEFAULT_LIFETIME}. */
    public static TokenDefaults standard() {
        return new TokenDefaults(Clock.systemUTC(), () -> UUID.randomUUID().toString(), DEFAULT_LIFETIME, null);
    }
}
