package io.hotsock.publish.internal.transport;

import io.hotsock.api.PublishException;
import io.hotsock.api.PublishResult;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.lambda.LambdaAsyncClient;
import software.amazon.awssdk.services.lambda.model.InvokeResponse;

/** {@code Invoke} of the publish function (contract section 2.3) with the SDK's non-blocking client. */
final class AsyncLambdaTransport implements Transport {

    private final LambdaAsyncClient client;
    private final LambdaInvocations invocations;
    private final @Nullable Duration attemptTimeout;
    private final Runnable onClose;

    /**
     * A transport.
     *
     * @param attemptTimeout what the client allows each attempt, where that is known
     * @param onClose closes the client where it is ours to close
     */
    AsyncLambdaTransport(
            LambdaAsyncClient client,
            LambdaInvocations invocations,
            @Nullable Duration attemptTimeout,
            Runnable onClose) {
        this.client = client;
        this.invocations = invocations;
        this.attemptTimeout = attemptTimeout;
        this.onClose = onClose;
    }

    /** Whoever is interrupted takes the attempt back, though it may have arrived. */
    @Override
    public PublishResult send(Outgoing message) {
        long start = System.nanoTime();
        CompletableFuture<InvokeResponse> call = call(message);
        try {
            return LambdaInvocations.result(message, call.get());
        } catch (InterruptedException e) {
            call.cancel(true);
            Thread.currentThread().interrupt();
            throw new PublishException.Interrupted(message.channel(), message.event(), e);
        } catch (ExecutionException e) {
            throw failure(message, e.getCause() == null ? e : e.getCause(), start);
        }
    }

    /** The SDK's own threads complete the answer; what follows is left to the workers, as they may be few. */
    @Override
    public CompletableFuture<PublishResult> sendAsync(Outgoing message, Executor workers) {
        long start = System.nanoTime();
        return call(message).handleAsync((response, problem) -> result(message, response, problem, start), workers);
    }

    private CompletableFuture<InvokeResponse> call(Outgoing message) {
        try {
            return client.invoke(invocations.request(message));
        } catch (Exception e) {
            // Clients of the application's may throw what they should complete with, checked exceptions among it.
            return CompletableFuture.failedFuture(e);
        }
    }

    private PublishResult result(
            Outgoing message, @Nullable InvokeResponse response, @Nullable Throwable problem, long start) {
        if (response != null) {
            return LambdaInvocations.result(message, response);
        }
        throw failure(
                message, problem == null ? new IllegalStateException("neither answer nor error") : problem, start);
    }

    /**
     * Giving up an attempt closes its connection, and the next attempt may still be given that one and find it closing.
     * What breaks after an attempt's time is over is therefore told as what it began with: no answer in time. Attempts that
     * all broke within their time are none of those, though they may have taken longer together.
     */
    private PublishException failure(Outgoing message, Throwable problem, long start) {
        PublishException failure = AwsFailures.of(message, problem);
        boolean late = attemptTimeout != null && System.nanoTime() - start >= attemptTimeout.toNanos();
        return late
                        && failure instanceof PublishException.Unreachable
                        && AwsFailures.isBroken(problem)
                        && AwsFailures.mayHaveTimedOut(problem)
                ? AwsFailures.outOfTime(message, problem)
                : failure;
    }

    @Override
    public void close() {
        onClose.run();
    }
}
