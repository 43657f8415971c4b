package io.hotsock.local.internal.message;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.hotsock.local.internal.json.Json;
import io.hotsock.local.internal.refusal.Refusal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where publish requests of both transports come in: read, published, explained and recorded. Thread-safe. */
public final class PublishEntry {

    private static final Logger LOG = LoggerFactory.getLogger(PublishEntry.class);
    private static final Json.Document NOTHING = new Json.Document(Json.object(), 0);

    private final ServerPublishing publishing;
    private final PublishLog log;
    private final Clock clock;

    /** An entry that records. */
    public PublishEntry(ServerPublishing publishing, PublishLog log, Clock clock) {
        this.publishing = publishing;
        this.log = log;
        this.clock = clock;
    }

    /**
     * Takes a request.
     *
     * @param fault the fault that the answer will meet, or {@code null}
     * @return the answer to it
     * @throws Refusal when it breaks a rule
     */
    public ObjectNode receive(Attempt attempt, @Nullable String fault) {
        Json.Document document = NOTHING;
        try {
            document = read(attempt.body());
            ServerPublishing.Accepted accepted = publishing.publish(document);
            record(
                    attempt,
                    document,
                    accepted.duplicate() ? PublishRecord.Outcome.DUPLICATE : PublishRecord.Outcome.ACCEPTED,
                    fault,
                    null);
            return accepted.answer();
        } catch (Refusal refusal) {
            LOG.info("Refused to publish ({}): {}", attempt.transport(), refusal.explanation());
            record(attempt, document, PublishRecord.Outcome.REFUSED, fault, refusal.explanation());
            throw refusal;
        }
    }

    /** Records a request that a fault keeps out. */
    public void notAccepted(Attempt attempt, String fault) {
        Json.Document document = NOTHING;
        try {
            document = read(attempt.body());
        } catch (Refusal refusal) {
            LOG.debug("A request that a fault keeps out is no JSON either.");
        }
        record(attempt, document, PublishRecord.Outcome.NOT_ACCEPTED, fault, null);
    }

    /**
     * A request as it came.
     *
     * @param caller the AWS principal's ARN, or {@code null} over HTTP
     */
    public record Attempt(
            PublishRecord.Transport transport, @Nullable String caller, String body) {}

    private static Json.Document read(String body) {
        try {
            return Json.read(body.getBytes(StandardCharsets.UTF_8));
        } catch (Json.NotAnObject e) {
            throw Refusal.invalid("INVALID_JSON", "The request is refused: " + e.getMessage() + ".");
        }
    }

    private void record(
            Attempt attempt,
            Json.Document document,
            PublishRecord.Outcome outcome,
            @Nullable String fault,
            @Nullable String explanation) {
        log.add(new PublishRecord(
                clock.instant(),
                attempt.transport(),
                attempt.caller(),
                document.fields().path("channel").textValue(),
                document.fields().path("event").textValue(),
                document.fields().path("deduplicationId").textValue(),
                outcome,
                fault,
                explanation,
                attempt.body()));
    }
}
