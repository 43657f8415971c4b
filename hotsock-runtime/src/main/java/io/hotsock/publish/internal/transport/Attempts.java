package io.hotsock.publish.internal.transport;

import io.hotsock.api.PublishException;
import io.hotsock.api.PublishResult;
import java.time.Duration;
import java.util.function.LongFunction;
import software.amazon.awssdk.retries.api.AcquireInitialTokenRequest;
import software.amazon.awssdk.retries.api.RecordSuccessRequest;
import software.amazon.awssdk.retries.api.RefreshRetryTokenRequest;
import software.amazon.awssdk.retries.api.RefreshRetryTokenResponse;
import software.amazon.awssdk.retries.api.RetryStrategy;
import software.amazon.awssdk.retries.api.RetryToken;
import software.amazon.awssdk.retries.api.TokenAcquisitionFailedException;

/** The attempts of one message by a retry strategy of the SDK's, outside an SDK client. */
final class Attempts {

    /** The strategy keeps its budget for retries per scope; there is one publish URL. */
    private static final String SCOPE = "publish";

    private final RetryStrategy strategy;
    private final Duration callTimeout;

    Attempts(RetryStrategy strategy, Duration callTimeout) {
        this.strategy = strategy;
        this.callTimeout = callTimeout;
    }

    /**
     * Makes attempts until one succeeds or there is no point in another.
     *
     * @param attempt one attempt, which is given the time ({@link System#nanoTime()}) by which it must be over
     */
    PublishResult run(Outgoing message, LongFunction<PublishResult> attempt) {
        long deadline = System.nanoTime() + callTimeout.toNanos();
        RetryToken token = strategy.acquireInitialToken(AcquireInitialTokenRequest.create(SCOPE))
                .token();
        while (true) {
            try {
                PublishResult result = attempt.apply(deadline);
                strategy.recordSuccess(RecordSuccessRequest.create(token));
                return result;
            } catch (PublishException e) {
                RefreshRetryTokenResponse next = nextAttempt(token, e);
                waitFor(message, next.delay(), deadline, e);
                token = next.token();
            }
        }
    }

    private RefreshRetryTokenResponse nextAttempt(RetryToken token, PublishException problem) {
        RefreshRetryTokenRequest request = RefreshRetryTokenRequest.builder()
                .token(token)
                .failure(problem)
                .suggestedDelay(Duration.ZERO)
                .build();
        try {
            return strategy.refreshRetryToken(request);
        } catch (TokenAcquisitionFailedException noMore) {
            throw problem;
        }
    }

    private static void waitFor(Outgoing message, Duration delay, long deadline, PublishException problem) {
        if (System.nanoTime() + delay.toNanos() - deadline > 0) {
            throw problem;
        }
        try {
            Thread.sleep(delay.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PublishException.Interrupted(message.channel(), message.event(), e);
        }
    }
}
