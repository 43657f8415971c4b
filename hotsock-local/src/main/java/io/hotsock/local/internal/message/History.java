package io.hotsock.local.internal.message;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Stored messages by channel and id. Held in memory, so bounded: beyond {@value #MAX_PER_CHANNEL} messages a channel
 * forgets its oldest. Guarded by the installation's lock.
 */
public final class History {

    private static final int MAX_PER_CHANNEL = 10_000;

    private final Clock clock;
    private final Map<String, TreeMap<String, StoredMessage>> channels = new HashMap<>();

    /** Nothing stored yet. */
    public History(Clock clock) {
        this.clock = clock;
    }

    void keep(String channel, StoredMessage message) {
        TreeMap<String, StoredMessage> messages = channels.computeIfAbsent(channel, name -> new TreeMap<>());
        Instant now = clock.instant();
        messages.values().removeIf(old -> !old.expiresAt().isAfter(now));
        messages.put(message.id(), message);
        if (messages.size() > MAX_PER_CHANNEL) {
            messages.pollFirstEntry();
        }
    }

    /** A stored, unexpired message. */
    public @Nullable StoredMessage find(String channel, String id) {
        StoredMessage message = of(channel).get(id);
        return message == null || !message.expiresAt().isAfter(clock.instant()) ? null : message;
    }

    /** Unexpired messages delivered at {@code since} or later, from the oldest on. */
    public List<StoredMessage> since(String channel, Instant since) {
        Instant now = clock.instant();
        Collection<StoredMessage> all = of(channel).values();
        return all.stream()
                .filter(message -> message.expiresAt().isAfter(now))
                .filter(message -> !message.at().isBefore(since))
                .toList();
    }

    private NavigableMap<String, StoredMessage> of(String channel) {
        return channels.getOrDefault(channel, new TreeMap<>());
    }
}
