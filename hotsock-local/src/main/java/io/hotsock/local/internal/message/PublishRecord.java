package io.hotsock.local.internal.message;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One publish request as it arrived: one attempt.
 *
 * @param caller the AWS principal's ARN, or {@code null} over HTTP
 * @param fault the fault it met, or {@code null}
 * @param explanation why it was refused, or {@code null}
 */
public record PublishRecord(
        Instant at,
        Transport transport,
        @Nullable String caller,
        @Nullable String channel,
        @Nullable String event,
        @Nullable String deduplicationId,
        Outcome outcome,
        @Nullable String fault,
        @Nullable String explanation,
        String body) {

    /** How it came. */
    public enum Transport {
        /** Lambda Invoke. */
        LAMBDA,
        /** The HTTP publish URL. */
        HTTP
    }

    /** What became of it. */
    public enum Outcome {
        /** Accepted for delivery. */
        ACCEPTED,
        /** Accepted and dropped as a duplicate. */
        DUPLICATE,
        /** It broke a rule. */
        REFUSED,
        /** A fault came first. */
        NOT_ACCEPTED
    }

    /** Channel, event and outcome; never the body. */
    @Override
    public String toString() {
        return "PublishRecord[" + channel + ", " + event + ", " + outcome + "]";
    }
}
