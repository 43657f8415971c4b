package io.hotsock.publish.internal.transport;

import java.time.Duration;

/**
 * Limits of one publish call.
 *
 * @param callTimeout for all attempts together
 * @param attemptTimeout how long one attempt waits for an answer
 * @param connectTimeout how long one attempt waits for a connection
 * @param maxAttempts 1 or more
 * @param maxConnections as many as can be in flight
 */
public record CallSettings(
        Duration callTimeout, Duration attemptTimeout, Duration connectTimeout, int maxAttempts, int maxConnections) {}
