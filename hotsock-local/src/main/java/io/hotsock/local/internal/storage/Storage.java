package io.hotsock.local.internal.storage;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.hotsock.local.internal.channel.Channels;
import io.hotsock.local.internal.channel.Identity;
import io.hotsock.local.internal.channel.Subscription;
import io.hotsock.local.internal.json.Json;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The entries of all channels. An unchanged value is written (its retention and writer are renewed) but told to nobody;
 * an expired entry is gone without notice. Guarded by the installation's lock.
 */
public final class Storage {

    private final Channels channels;
    private final Clock clock;
    private final Map<String, TreeMap<String, StoredEntry>> entries = new HashMap<>();

    /** Nothing stored yet. */
    public Storage(Channels channels, Clock clock) {
        this.channels = channels;
        this.clock = clock;
    }

    /**
     * Writes an entry and tells its observers, the writer included. JSON null and the empty object clear it.
     *
     * @param store seconds to keep, negative for ever
     */
    public void set(String channel, String key, JsonNode data, Identity writer, long store) {
        StoredEntry before = get(channel, key);
        JsonNode value = isClearing(data) ? NullNode.getInstance() : data;
        if (value.isNull()) {
            remove(channel, key);
        } else {
            Instant expiresAt = store < 0 ? Instant.MAX : clock.instant().plusSeconds(store);
            entries.computeIfAbsent(channel, name -> new TreeMap<>())
                    .put(key, new StoredEntry(key, value, writer, expiresAt));
        }
        if (!value.equals(before == null ? NullNode.getInstance() : before.data())) {
            String frame = frame("hotsock.channelStorageUpdated", channel, key, value, writer);
            channels.deliver(channel, frame, subscription -> observes(subscription, key));
        }
    }

    /** An unexpired entry. */
    public @Nullable StoredEntry get(String channel, String key) {
        return list(channel).get(key);
    }

    /** The unexpired entries of a channel, sorted by key. */
    public NavigableMap<String, StoredEntry> list(String channel) {
        TreeMap<String, StoredEntry> all = entries.getOrDefault(channel, new TreeMap<>());
        Instant now = clock.instant();
        all.values().removeIf(entry -> !entry.expiresAt().isAfter(now));
        return all;
    }

    /** The channels with entries, expired ones perhaps, sorted. */
    public List<String> channels() {
        return entries.keySet().stream().sorted().toList();
    }

    /** Sends a new subscription the entries it observes, sorted by key (U17). */
    public void sendObserved(Subscription subscription) {
        for (StoredEntry entry : list(subscription.channel()).values()) {
            if (observes(subscription, entry.key())) {
                String frame = frame(
                        "hotsock.channelStorageUpdated",
                        subscription.channel(),
                        entry.key(),
                        entry.data(),
                        entry.writer());
                subscription.connection().send(frame, clock.instant());
            }
        }
    }

    private void remove(String channel, String key) {
        NavigableMap<String, StoredEntry> all = list(channel);
        all.remove(key);
        if (all.isEmpty()) {
            entries.remove(channel);
        }
    }

    private static boolean isClearing(JsonNode data) {
        return data.isNull() || (data.isObject() && data.isEmpty());
    }

    private static boolean observes(Subscription subscription, String key) {
        return subscription.directives().storage(key).grants("observe");
    }

    private static String frame(String event, String channel, String key, JsonNode data, Identity writer) {
        ObjectNode frame =
                Json.object().put("event", event).put("channel", channel).put("key", key);
        frame.set("data", data);
        frame.set("meta", writer.toJson());
        return Json.write(frame);
    }
}
