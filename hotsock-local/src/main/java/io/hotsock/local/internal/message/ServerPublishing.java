package io.hotsock.local.internal.message;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.hotsock.api.Names;
import io.hotsock.local.internal.channel.Exclusive;
import io.hotsock.local.internal.channel.Identity;
import io.hotsock.local.internal.json.Json;
import io.hotsock.local.internal.refusal.Refusal;
import io.hotsock.local.internal.storage.Storage;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What the publish function does, whichever transport called it (contract sections 2.1 to 2.7). Thread-safe. */
public final class ServerPublishing {

    private static final long FOREVER = -1;

    private final Exclusive exclusive;
    private final Messages messages;
    private final Storage storage;
    private final Schedules schedules;
    private final Duplicates duplicates;

    /**
     * The function of one installation.
     *
     * @param deduplication false delivers every copy
     */
    public ServerPublishing(
            Exclusive exclusive,
            Messages messages,
            Storage storage,
            Schedules schedules,
            Clock clock,
            boolean deduplication) {
        this.exclusive = exclusive;
        this.messages = messages;
        this.storage = storage;
        this.schedules = schedules;
        this.duplicates = new Duplicates(clock, deduplication);
    }

    /**
     * Accepts a request.
     *
     * @throws Refusal when it breaks a rule
     */
    public Accepted publish(Json.Document document) {
        PublishRequest request = PublishRequestReader.read(document);
        if (request.event().equals(Names.MESSAGE_REACTION)) {
            throw Refusal.invalid(
                    "REACTION_NEEDS_USER",
                    "A server can not react to messages here: the service's way to name the reacting user is not public"
                            + " (contract U7).");
        }
        return exclusive.call(() -> accept(request));
    }

    private Accepted accept(PublishRequest request) {
        Instant time = request.scheduleExpression() == null
                ? null
                : schedules.time(request.scheduleExpression(), request.scheduleExpressionTimezone());
        String id = request.eagerIdGeneration() ? messages.nextId() : null;
        ObjectNode answer = Json.object();
        if (id != null) {
            answer.put("id", id);
        }
        answer.put("channel", request.channel()).put("event", request.event());
        boolean duplicate = request.deduplicationId() != null
                && duplicates.isDuplicate(request.channel(), request.deduplicationId());
        Runnable delivery = duplicate ? () -> {} : delivery(request, id);
        if (time == null) {
            delivery.run();
        } else {
            answer.put("scheduleArn", schedules.plan(time, request.channel(), request.event(), delivery));
        }
        return new Accepted(answer, duplicate);
    }

    private Runnable delivery(PublishRequest request, @Nullable String id) {
        if (request.event().equals(Names.STORAGE_SET)) {
            long store = request.store() == null ? FOREVER : request.store();
            String key = Objects.requireNonNull(request.key(), "checked when read");
            return () -> storage.set(request.channel(), key, request.data(), Identity.NOBODY, store);
        }
        Messages.Delivery message = new Messages.Delivery(
                id,
                request.channel(),
                request.event(),
                request.data(),
                null,
                request.store() == null ? 0 : request.store());
        return () -> messages.deliver(message, subscription -> true);
    }

    /**
     * The answer to a good request.
     *
     * @param duplicate whether it was dropped as a duplicate, of which the answer says nothing
     */
    public record Accepted(ObjectNode answer, boolean duplicate) {}
}
