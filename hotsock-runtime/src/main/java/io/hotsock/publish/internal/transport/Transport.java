package io.hotsock.publish.internal.transport;

import io.hotsock.api.PublishException;
import io.hotsock.api.PublishResult;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/** Carries encoded messages to the service and its answers back, repeating attempts where that is safe. Thread-safe. */
public interface Transport extends AutoCloseable {

    /**
     * Sends and waits for the answer.
     *
     * @throws PublishException when there was none, or it was a refusal
     */
    PublishResult send(Outgoing message);

    /**
     * Sends without waiting.
     *
     * @param workers takes the waiting when the transport has no other way
     * @return completes with the answer, or exceptionally with a {@link PublishException}
     */
    CompletableFuture<PublishResult> sendAsync(Outgoing message, Executor workers);

    /** Closes what the transport made itself; clients that were given to it stay open. */
    @Override
    void close();
}
