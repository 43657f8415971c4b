package io.hotsock.api;

import java.util.Optional;

/**
 * The service's answer to an accepted message (contract section 2.2). Accepted means queued: a duplicate within the
 * deduplication window is answered like a first copy.
 *
 * <p>Thread-safe. The answer's body is parsed when first asked for.
 */
public interface PublishResult {

    /** The channel that was published to. */
    String channel();

    /** The event that was published. */
    String event();

    /** The message's ULID, present when it was published with eager id generation. */
    Optional<String> id();

    /** The ARN of the schedule, present when the message was scheduled. */
    Optional<String> scheduleArn();

    /**
     * The transport's own response, such as the AWS SDK's {@code InvokeResponse}.
     *
     * @return empty when the transport has no response of that type
     */
    <T> Optional<T> unwrap(Class<T> type);
}
