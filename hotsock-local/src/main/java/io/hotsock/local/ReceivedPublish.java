package io.hotsock.local;

import io.hotsock.local.internal.message.PublishRecord;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A publish request as the server saw it on the wire; a client's retries are one each.
 *
 * @param at the server's time
 * @param transport how it came
 * @param caller the ARN of the AWS principal that signed it, or {@code null} over HTTP
 * @param channel the channel, or {@code null} when the request has none
 * @param event the event, or {@code null} when the request has none
 * @param deduplicationId the id, or {@code null} when the request has none
 * @param outcome what became of it
 * @param fault name of the fault it met, or {@code null}
 * @param explanation why it was refused, or {@code null}
 * @param body the JSON text received
 */
public record ReceivedPublish(
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

    /** How a request came. */
    public enum Transport {
        /** Lambda Invoke. */
        LAMBDA,
        /** The HTTP publish URL. */
        HTTP
    }

    /** What became of a request. */
    public enum Outcome {
        /** Accepted for delivery. */
        ACCEPTED,
        /** Accepted and dropped: its deduplication id was seen within 5 minutes. */
        DUPLICATE,
        /** Refused by a rule. */
        REFUSED,
        /** Kept out by a fault. */
        NOT_ACCEPTED
    }

    static ReceivedPublish of(PublishRecord record) {
        return new ReceivedPublish(
                record.at(),
                Transport.valueOf(record.transport().name()),
                record.caller(),
                record.channel(),
                record.event(),
                record.deduplicationId(),
                Outcome.valueOf(record.outcome().name()),
                record.fault(),
                record.explanation(),
                record.body());
    }

    /** Channel, event and outcome; never the body. */
    @Override
    public String toString() {
        return "ReceivedPublish[" + transport + " " + channel + " " + event + " " + outcome
                + (fault == null ? "" : ", fault " + fault)
                + (explanation == null ? "" : ": " + explanation)
                + "]";
    }
}
