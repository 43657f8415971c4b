package io.hotsock.publish.internal;

import java.time.Duration;

/**
 * Bounds of dispatching.
 *
 * @param maxInFlight messages sent and unanswered at a time
 * @param maxQueuedPerChannel messages waiting in one lane
 * @param maxQueuedBytesPerChannel their encoded size
 * @param maxQueued messages waiting in all lanes
 * @param maxQueuedBytes their encoded size
 * @param queueWait how long a caller waits for room
 * @param failFastAfter failures in a row after which a lane fails fast
 * @param probeInterval how long it does so before it tries again
 */
public record DispatchLimits(
        int maxInFlight,
        int maxQueuedPerChannel,
        long maxQueuedBytesPerChannel,
        int maxQueued,
        long maxQueuedBytes,
        Duration queueWait,
        int failFastAfter,
        Duration probeInterval) {}
