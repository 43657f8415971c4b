package io.hotsock.publish.internal.transport;

import io.hotsock.api.PublishException;
import io.hotsock.api.PublishResult;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.lambda.model.InvokeResponse;

/** Synchronous {@code Invoke} of the publish function (contract section 2.3). */
public final class LambdaTransport implements Transport {

    private final LambdaClient client;
    private final LambdaInvocations invocations;
    private final Runnable onClose;

    /**
     * A transport.
     *
     * @param onClose closes the client where it is ours to close
     */
    public LambdaTransport(LambdaClient client, String function, Runnable onClose) {
        this.client = client;
        this.invocations = new LambdaInvocations(function);
        this.onClose = onClose;
    }

    @Override
    public PublishResult send(Outgoing message) {
        InvokeResponse response;
        try {
            response = client.invoke(invocations.request(message));
        } catch (RuntimeException e) {
            PublishException failure = AwsFailures.of(message, e);
            if (failure instanceof PublishException.Interrupted) {
                Thread.currentThread().interrupt();
            }
            throw failure;
        }
        return LambdaInvocations.result(message, response);
    }

    @Override
    public CompletableFuture<PublishResult> sendAsync(Outgoing message, Executor workers) {
        return CompletableFuture.supplyAsync(() -> send(message), workers);
    }

    @Override
    public void close() {
        onClose.run();
    }
}
