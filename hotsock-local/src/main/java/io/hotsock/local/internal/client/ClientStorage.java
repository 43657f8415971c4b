package io.hotsock.local.internal.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.hotsock.api.Names;
import io.hotsock.local.internal.channel.ChannelNames;
import io.hotsock.local.internal.channel.Connection;
import io.hotsock.local.internal.channel.Identity;
import io.hotsock.local.internal.channel.Subscription;
import io.hotsock.local.internal.json.Json;
import io.hotsock.local.internal.message.Schedules;
import io.hotsock.local.internal.refusal.Refusal;
import io.hotsock.local.internal.storage.Storage;
import io.hotsock.local.internal.storage.StoragePages;
import io.hotsock.local.internal.storage.StoredEntry;
import io.hotsock.local.internal.token.Directives;
import io.hotsock.local.internal.token.Directives.Answer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Channel storage as clients read and write it (contract sections 3.7, 4.6 and 5.4). The connect token suffices; where a
 * subscribe token is in force and speaks of the key, that one decides.
 */
public final class ClientStorage {

    private final Storage storage;
    private final Scheduling scheduling;

    /** For one installation. */
    public ClientStorage(Storage storage, Schedules schedules) {
        this.storage = storage;
        this.scheduling = new Scheduling(schedules);
    }

    /** The frame that answers a get; data and meta are null when there is no value. */
    public ObjectNode get(Connection connection, ClientRequest request) {
        String channel = channel(connection, request);
        String key = key(request);
        require(connection, channel, key, "get");
        StoredEntry entry = storage.get(channel, key);
        ObjectNode frame = Json.object()
                .put("event", "hotsock.channelStorageData")
                .put("channel", channel)
                .put("key", key);
        frame.set("data", entry == null ? null : entry.data());
        frame.set("meta", entry == null ? null : entry.writer().toJson());
        return frame;
    }

    /**
     * Writes an entry.
     *
     * @return the answer of the Client HTTP API; the WebSocket answers nothing (U18)
     */
    public ObjectNode set(Connection connection, ClientRequest request) {
        String name = request.required("channel");
        String channel = channel(connection, request);
        String key = key(request);
        Limits.requireData(request);
        Directives directives = require(connection, channel, key, "set");
        long store = directives.store().orElse(Directives.FOREVER);
        if (store == 0) {
            throw Refusal.denied(
                    "STORAGE_PERMISSION_DENIED", "The token says store: 0, which a storage entry can not have.");
        }
        Instant time = scheduling.time(request, directives);
        Subscription subscription = connection.subscription(channel);
        Identity writer = subscription == null ? connection.identity() : subscription.identity();
        JsonNode data = request.data();
        ObjectNode answer = Json.object().put("channel", name).put("event", Names.STORAGE_SET);
        scheduling.run(time, () -> storage.set(channel, key, data, writer, store), answer);
        return answer;
    }

    /** The entries that the client may get, sorted by key. */
    public ObjectNode list(Connection connection, ClientRequest request) {
        String channel = channel(connection, request);
        ArrayNode items = StoragePages.page(
                storage.list(channel).values(),
                request.optional("after"),
                keys(request.field("keys")),
                entry -> directives(connection, channel, entry.key(), "get").grants("get"));
        return Json.object().set("items", items);
    }

    private static @Nullable List<String> keys(JsonNode field) {
        if (field.isMissingNode() || field.isNull()) {
            return null;
        }
        List<String> keys = new ArrayList<>();
        for (JsonNode key : field) {
            keys.add(key.asText());
        }
        if (!field.isArray()) {
            throw Refusal.invalid("INVALID_REQUEST", "The field \"keys\" is no array.");
        }
        return keys;
    }

    private static String channel(Connection connection, ClientRequest request) {
        String name = request.required("channel");
        Limits.requireChannel(name);
        return ChannelNames.resolve(connection, name);
    }

    private static String key(ClientRequest request) {
        String key = request.required("key");
        Limits.requireKey(key);
        return key;
    }

    private static Directives require(Connection connection, String channel, String key, String directive) {
        Directives directives = directives(connection, channel, key, directive);
        if (!directives.grants(directive)) {
            throw Refusal.denied(
                    "STORAGE_PERMISSION_DENIED",
                    "Storage " + directive + " of \"" + key + "\" in \"" + channel + "\" is denied: "
                            + (directives.answer(directive) == Answer.DENIED
                                    ? "a matching key of the token says " + directive + ": false."
                                    : "no key under storage in the token's claim channels grants " + directive + "."));
        }
        return directives;
    }

    private static Directives directives(Connection connection, String channel, String key, String directive) {
        Subscription subscription = connection.subscription(channel);
        if (subscription != null) {
            Directives inForce = subscription.directives().storage(key);
            if (inForce.answer(directive) != Answer.ABSENT) {
                return inForce;
            }
        }
        return connection.claims().channels().channel(channel).storage(key);
    }
}
