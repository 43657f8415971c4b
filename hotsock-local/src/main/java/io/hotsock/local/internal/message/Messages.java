package io.hotsock.local.internal.message;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.hotsock.local.internal.channel.Channels;
import io.hotsock.local.internal.channel.Identity;
import io.hotsock.local.internal.channel.Subscription;
import io.hotsock.local.internal.json.Json;
import java.time.Clock;
import java.time.Instant;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Delivers and stores messages (contract sections 2.9 and 4.4). Guarded by the installation's lock. */
public final class Messages {

    private final Channels channels;
    private final History history;
    private final Ulids ulids;
    private final Clock clock;

    /** For the channels of one installation. */
    public Messages(Channels channels, History history, Ulids ulids, Clock clock) {
        this.channels = channels;
        this.history = history;
        this.ulids = ulids;
        this.clock = clock;
    }

    /** A fresh id, greater than all before. */
    public String nextId() {
        return ulids.next();
    }

    /** Stores a message if it asks for it, and sends it to the subscriptions that want it. */
    public void deliver(Delivery message, Predicate<Subscription> wanted) {
        String id = message.id() == null ? ulids.next() : message.id();
        if (message.store() != 0) {
            store(id, message);
        }
        channels.deliver(message.channel(), Json.write(frame(id, message)), wanted);
    }

    /** A live frame: messages of servers carry no {@code meta} (X10). */
    private static ObjectNode frame(String id, Delivery message) {
        ObjectNode frame =
                Json.object().put("id", id).put("event", message.event()).put("channel", message.channel());
        frame.set("data", message.data());
        if (message.sender() != null) {
            frame.set("meta", message.sender().toJson());
        }
        return frame;
    }

    private void store(String id, Delivery message) {
        Instant now = clock.instant();
        Instant expiresAt = message.store() < 0 ? Instant.MAX : now.plusSeconds(message.store());
        Identity sender = message.sender() == null ? Identity.NOBODY : message.sender();
        history.keep(
                message.channel(),
                new StoredMessage(id, message.channel(), message.event(), message.data(), sender, now, expiresAt));
    }

    /**
     * A message on its way out.
     *
     * @param id given when it was generated eagerly, else {@code null}
     * @param sender {@code null} for a server
     * @param store seconds to keep, negative for ever
     */
    public record Delivery(
            @Nullable String id,
            String channel,
            String event,
            JsonNode data,
            @Nullable Identity sender,
            long store) {}
}
