package io.hotsock.publish.internal.transport;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.hotsock.api.PublishException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.exception.ApiCallAttemptTimeoutException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.lambda.LambdaAsyncClient;
import software.amazon.awssdk.services.lambda.model.InvokeRequest;
import software.amazon.awssdk.services.lambda.model.InvokeResponse;

class AsyncLambdaTransportTest {

    private static final Duration SHORT = Duration.ofMillis(5);
    private static final Duration LONG = Duration.ofMinutes(5);
    private final IOException closed = new IOException("The connection has closed or is closing.");
    private final IOException noConnection =
            new IOException("An exception occurred when acquiring a connection", new IOException("refused"));

    /** Fails after more than {@link #SHORT}, as the SDK reports what its HTTP clients say. */
    private record Broken(IOException problem, String earlier) implements LambdaAsyncClient {

        @Override
        public CompletableFuture<InvokeResponse> invoke(InvokeRequest request) {
            SdkClientException wrapped =
                    SdkClientException.create("Unable to execute HTTP request: " + problem.getMessage(), problem);
            if (!earlier.isEmpty()) {
                wrapped.addSuppressed(SdkClientException.create("Request attempt 1 failure: " + earlier));
            }
            return new CompletableFuture<InvokeResponse>()
                    .completeOnTimeout(null, 2 * SHORT.toMillis(), TimeUnit.MILLISECONDS)
                    .thenApply(none -> {
                        throw new CompletionException(wrapped);
                    });
        }

        @Override
        public String serviceName() {
            return "lambda";
        }

        @Override
        public void close() {}
    }

    @Test
    void whatBreaksAfterItsTimeHasTimedOut() {
        assertInstanceOf(PublishException.TimedOut.class, failure(closed, SHORT));
    }

    @Test
    void whatBreaksWithinItsTimeIsUnreachable() {
        assertInstanceOf(PublishException.Unreachable.class, failure(closed, LONG));
    }

    @Test
    void afterAnAttemptWithoutAnAnswerItHasTimedOut() {
        String earlier = ApiCallAttemptTimeoutException.create(5).getMessage();
        assertInstanceOf(PublishException.TimedOut.class, failure(closed, SHORT, earlier));
    }

    @Test
    void afterAttemptsThatBrokeItIsUnreachableHoweverLongTheyTook() {
        assertInstanceOf(PublishException.Unreachable.class, failure(closed, SHORT, "Connection reset"));
    }

    @Test
    void whatNeverHadAConnectionIsUnreachableHoweverLongItTook() {
        assertInstanceOf(PublishException.Unreachable.class, failure(noConnection, SHORT));
    }

    private static PublishException failure(IOException problem, Duration attemptTimeout) {
        return failure(problem, attemptTimeout, "");
    }

    /** By both call styles, which must agree. */
    private static PublishException failure(IOException problem, Duration attemptTimeout, String earlier) {
        byte[] body = "{}".getBytes(StandardCharsets.UTF_8);
        Outgoing message = new Outgoing("orders.42", "order.shipped", body, true);
        try (Transport transport = new AsyncLambdaTransport(
                new Broken(problem, earlier), new LambdaInvocations("publish", 1), attemptTimeout, () -> {})) {
            PublishException waited = assertThrows(PublishException.class, () -> transport.send(message));
            CompletionException later = assertThrows(
                    CompletionException.class,
                    () -> transport.sendAsync(message, Runnable::run).join());
            assertInstanceOf(waited.getClass(), later.getCause());
            return waited;
        }
    }
}
