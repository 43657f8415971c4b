package io.hotsock.publish.internal.transport;

import io.hotsock.api.PublishException;
import io.hotsock.api.PublishResult;
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
    private final Runnable onClose;

    AsyncLambdaTransport(LambdaAsyncClient client, LambdaInvocations invocations, Runnable onClose) {
        this.client = client;
        this.invocations = invocations;
        this.onClose = onClose;
    }

    /** Whoever is interrupted takes the attempt back, though it may have arrived. */
    @Override
    public PublishResult send(Outgoing message) {
        CompletableFuture<InvokeResponse> call = call(message);
        try {
            return LambdaInvocations.result(message, call.get());
        } catch (InterruptedException e) {
            call.cancel(true);
            Thread.currentThread().interrupt();
            throw new PublishException.Interrupted(message.channel(), message.event(), e);
        } catch (ExecutionException e) {
            throw AwsFailures.of(message, e.getCause() == null ? e : e.getCause());
        }
    }

    /** The SDK's own threads complete the answer; what follows is left to the workers, as they may be few. */
    @Override
    public CompletableFuture<PublishResult> sendAsync(Outgoing message, Executor workers) {
        return call(message).handleAsync((response, problem) -> result(message, response, problem), workers);
    }

    private CompletableFuture<InvokeResponse> call(Outgoing message) {
        return client.invoke(invocations.request(message));
    }

    private static PublishResult result(
            Outgoing message, @Nullable InvokeResponse response, @Nullable Throwable problem) {
        if (response != null) {
            return LambdaInvocations.result(message, response);
        }
        throw AwsFailures.of(
                message, problem == null ? new IllegalStateException("neither answer nor error") : problem);
    }

    @Override
    public void close() {
        onClose.run();
    }
}
