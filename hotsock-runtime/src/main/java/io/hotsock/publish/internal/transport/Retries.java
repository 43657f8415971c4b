package io.hotsock.publish.internal.transport;

import io.hotsock.api.PublishException;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.exception.SdkServiceException;
import software.amazon.awssdk.core.retry.RetryUtils;
import software.amazon.awssdk.retries.DefaultRetryStrategy;
import software.amazon.awssdk.retries.StandardRetryStrategy;

/**
 * Which attempts are repeated, and when: the SDK's standard mode, set explicitly because its default is the legacy one.
 *
 * <p>Messages of which the service drops copies are repeated after every failure that may pass. Of others only attempts
 * that were certainly not accepted: throttled ones, and those that never had a connection.
 */
final class Retries {

    private Retries() {}

    /** For SDK clients. */
    static StandardRetryStrategy bold(int maxAttempts) {
        return AwsRetryStrategy.standardRetryStrategy().toBuilder()
                .maxAttempts(maxAttempts)
                .build();
    }

    /** For SDK clients, and messages that must not be sent twice. */
    static StandardRetryStrategy cautious(int maxAttempts) {
        return DefaultRetryStrategy.standardStrategyBuilder()
                .maxAttempts(maxAttempts)
                .retryOnException(Retries::certainlyNotAccepted)
                .treatAsThrottling(Retries::throttled)
                .build();
    }

    /** For the HTTP transport. */
    static StandardRetryStrategy boldHttp(int maxAttempts) {
        return DefaultRetryStrategy.standardStrategyBuilder()
                .maxAttempts(maxAttempts)
                .retryOnException(Retries::mayPass)
                .treatAsThrottling(PublishException.Throttled.class::isInstance)
                .build();
    }

    /** For the HTTP transport, and messages that must not be sent twice. */
    static StandardRetryStrategy cautiousHttp(int maxAttempts) {
        return DefaultRetryStrategy.standardStrategyBuilder()
                .maxAttempts(maxAttempts)
                .retryOnException(
                        problem -> problem instanceof PublishException.Throttled || Connecting.failed(problem))
                .treatAsThrottling(PublishException.Throttled.class::isInstance)
                .build();
    }

    private static boolean mayPass(Throwable problem) {
        return problem instanceof PublishException.Throttled
                || problem instanceof PublishException.TimedOut
                || problem instanceof PublishException.Unreachable;
    }

    private static boolean certainlyNotAccepted(Throwable problem) {
        boolean clock = problem instanceof SdkException sdk && RetryUtils.isClockSkewException(sdk);
        return clock || throttled(problem) || Connecting.failed(problem);
    }

    private static boolean throttled(Throwable problem) {
        return problem instanceof SdkServiceException service && service.isThrottlingException();
    }
}
