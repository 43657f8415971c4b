package io.hotsock.api;

import java.util.concurrent.CompletableFuture;

/**
 * Publishes messages to one installation.
 *
 * <p>Thread-safe. Messages of one channel are delivered in the order of the calls, over both methods and annotated methods
 * alike, unless a message says otherwise. Data is encoded on the caller's thread before either method returns, so that
 * later changes to it never reach the wire.
 */
public interface Publisher {

    /**
     * Publishes and waits for the service's answer, which means "queued", not "delivered".
     *
     * @throws InvalidMessageException when the message breaks one of the service's rules; nothing was sent
     * @throws PublishException when the service refused the message or could not be reached in time
     */
    PublishResult publish(Message message);

    /**
     * Publishes without waiting.
     *
     * @return completes with the service's answer, or exceptionally with a {@link PublishException}
     * @throws InvalidMessageException when the message breaks one of the service's rules; nothing was sent
     */
    CompletableFuture<PublishResult> publishAsync(Message message);
}
