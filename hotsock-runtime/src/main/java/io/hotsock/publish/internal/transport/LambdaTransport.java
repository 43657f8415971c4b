package io.hotsock.publish.internal.transport;

import io.hotsock.api.PublishException;
import io.hotsock.api.PublishResult;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.lambda.model.InvokeResponse;

/** {@code Invoke} of the publish function (contract section 2.3) with the SDK's blocking client. */
final class LambdaTransport implements Transport {

    private final LambdaClient client;
    private final LambdaInvocations invocations;
    private final Runnable onClose;

    /**
     * A transport.
     *
     * @param onClose closes the client where it is ours to close
     */
    LambdaTransport(LambdaClient client, LambdaInvocations invocations, Runnable onClose) {
        this.client = client;
        this.invocations = invocations;
        this.onClose = onClose;
    }

    @Override
    public PublishResult send(Outgoing message) {
        InvokeResponse response;
        try {
            response = client.invoke(invocations.request(message));
        } catch (Exception e) {
            // Not only unchecked ones: the client may be the application's own.
            throw interruptedOr(message, e);
        }
        return LambdaInvocations.result(message, response);
    }

    /** Blocking I/O does not notice an interrupt; once the attempt is over, the thread is asked. */
    private static PublishException interruptedOr(Outgoing message, Exception problem) {
        PublishException failure = AwsFailures.of(message, problem);
        if (failure instanceof PublishException.Interrupted) {
            Thread.currentThread().interrupt();
        }
        return Thread.currentThread().isInterrupted()
                ? new PublishException.Interrupted(message.channel(), message.event(), problem)
                : failure;
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
