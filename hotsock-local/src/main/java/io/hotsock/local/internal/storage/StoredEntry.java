package io.hotsock.local.internal.storage;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.hotsock.local.internal.channel.Identity;
import io.hotsock.local.internal.json.Json;
import java.time.Instant;

/**
 * One entry of a channel's storage.
 *
 * @param writer who wrote it last; nobody for a server (U6)
 * @param expiresAt {@link Instant#MAX} for never
 */
public record StoredEntry(String key, JsonNode data, Identity writer, Instant expiresAt) {

    /** As in a listing. */
    public ObjectNode toJson() {
        ObjectNode json = Json.object().put("key", key);
        json.set("data", data);
        json.set("meta", writer.toJson());
        return json;
    }
}
