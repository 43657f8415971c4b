package io.hotsock.local.internal.message;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.hotsock.local.internal.channel.Identity;
import io.hotsock.local.internal.json.Json;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** A message kept for a while, with the reactions to it. Guarded by the installation's lock. */
public final class StoredMessage {

    private final String id;
    private final String channel;
    private final String event;
    private final JsonNode data;
    private final Identity sender;
    private final Instant at;
    private final Instant expiresAt;
    private final Map<String, Map<String, Identity>> reactions = new LinkedHashMap<>();

    StoredMessage(
            String id, String channel, String event, JsonNode data, Identity sender, Instant at, Instant expiresAt) {
        this.id = id;
        this.channel = channel;
        this.event = event;
        this.data = data;
        this.sender = sender;
        this.at = at;
        this.expiresAt = expiresAt;
    }

    /** Its ULID. */
    public String id() {
        return id;
    }

    /** Its event. */
    public String event() {
        return event;
    }

    /** When it was delivered. */
    public Instant at() {
        return at;
    }

    /** When it is gone; {@link Instant#MAX} for never. */
    public Instant expiresAt() {
        return expiresAt;
    }

    /** Who reacted, by reaction and then by uid. */
    public Map<String, Map<String, Identity>> reactions() {
        return reactions;
    }

    /**
     * As in a listing: {@code meta} is always there (X10), reactions where there are some.
     *
     * @param expanded whether reactions are there even when there are none, and with the users who reacted
     */
    public ObjectNode toJson(boolean expanded) {
        ObjectNode json = Json.object().put("id", id).put("event", event).put("channel", channel);
        json.set("data", data);
        json.set("meta", sender.toJson());
        if (expanded || !reactions.isEmpty()) {
            ObjectNode counted = json.putObject("reactions");
            reactions.forEach((reaction, users) -> {
                ObjectNode entry = counted.putObject(reaction).put("count", users.size());
                if (expanded) {
                    ArrayNode items = entry.putArray("items");
                    users.values().stream().map(Identity::toJson).forEach(items::add);
                }
            });
        }
        return json;
    }
}
