package io.hotsock;

import io.hotsock.publish.DispatchMode;
import io.hotsock.publish.internal.DispatchLimits;
import io.hotsock.publish.internal.PublishSettings;
import io.hotsock.publish.internal.transport.CallSettings;
import io.hotsock.publish.internal.transport.TransportSettings;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Checks the options about publishing and turns them into settings. */
final class PublishOptions {

    /** The service forgets deduplication ids after 5 minutes; every attempt must be over well before. */
    private static final Duration LONGEST_CALL = Duration.ofMinutes(4);

    private static final Duration INSTANT = Duration.ofMillis(1);
    private static final int MANY = 1_000_000;

    private final HotsockConfig.Builder options;
    private final Problems problems;

    PublishOptions(HotsockConfig.Builder options, Problems problems) {
        this.options = options;
        this.problems = problems;
    }

    /** The settings; of use only if no problem was found. */
    PublishSettings settings() {
        return new PublishSettings(
                transport(),
                options.enabled,
                mode(),
                limits(),
                options.failurePolicy,
                options.publishListener,
                options.publishGate,
                options.dataEncoder,
                options.automaticDeduplication,
                range("closeTimeout", options.closeTimeout, Duration.ZERO, Duration.ofHours(1)));
    }

    private @Nullable TransportSettings transport() {
        CallSettings calls = calls();
        problems.addIf(
                options.publishFunctionArn != null && options.publishHttpApiUrl != null,
                "publishFunctionArn and publishHttpApiUrl are both set, so it is not clear which way to publish");
        if (options.publishHttpApiUrl != null) {
            return new HttpOptions(options, problems).settings(calls);
        }
        problems.addIf(options.httpApiKey != null, "httpApiKey is of use only with publishHttpApiUrl");
        return new LambdaOptions(options, problems).settings(calls);
    }

    private CallSettings calls() {
        problems.range("maxAttempts", options.maxAttempts, 1, 10);
        return new CallSettings(
                range("callTimeout", options.callTimeout, INSTANT, LONGEST_CALL),
                range("attemptTimeout", options.attemptTimeout, INSTANT, LONGEST_CALL),
                range("connectTimeout", options.connectTimeout, INSTANT, LONGEST_CALL),
                options.maxAttempts,
                options.maxInFlight);
    }

    private DispatchLimits limits() {
        problems.range("maxInFlight", options.maxInFlight, 1, 10_000);
        problems.range("maxQueuedPerChannel", options.maxQueuedPerChannel, 1, MANY);
        problems.range("maxQueuedBytesPerChannel", options.maxQueuedBytesPerChannel, 1 << 16, Long.MAX_VALUE);
        problems.range("maxQueued", options.maxQueued, 1, MANY);
        problems.range("maxQueuedBytes", options.maxQueuedBytes, 1 << 16, Long.MAX_VALUE);
        problems.range("failFastAfter", options.failFastAfter, 1, MANY);
        return new DispatchLimits(
                options.maxInFlight,
                options.maxQueuedPerChannel,
                options.maxQueuedBytesPerChannel,
                options.maxQueued,
                options.maxQueuedBytes,
                range("queueWait", options.queueWait, Duration.ZERO, Duration.ofMinutes(1)),
                options.failFastAfter,
                range("probeInterval", options.probeInterval, INSTANT, Duration.ofHours(1)));
    }

    /** The one look at the environment that is not asked for: Lambda freezes its host as soon as a handler returns. */
    private DispatchMode mode() {
        if (options.dispatchMode != null) {
            return options.dispatchMode;
        }
        return System.getenv("AWS_LAMBDA_FUNCTION_NAME") == null ? DispatchMode.BACKGROUND : DispatchMode.SYNCHRONOUS;
    }

    private Duration range(String option, Duration value, Duration least, Duration most) {
        problems.range(option, value, least, most);
        return value;
    }
}
