package io.hotsock.local.internal.message;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
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
    private static final int SWEEP_AT_LEAST = 100;

    private final Clock clock;
    private final Map<String, Kept> channels = new HashMap<>();

    /** Nothing stored yet. */
    public History(Clock clock) {
        this.clock = clock;
    }

    void keep(String channel, StoredMessage message) {
        channels.computeIfAbsent(channel, name -> new Kept()).add(message, clock.instant());
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

    /** Unexpired messages of all channels, the newest first, at most so many. */
    public List<StoredMessage> newest(int count) {
        Instant now = clock.instant();
        return channels.values().stream()
                .flatMap(kept -> kept.messages.descendingMap().values().stream()
                        .filter(message -> message.expiresAt().isAfter(now))
                        .limit(count))
                .sorted(Comparator.comparing(StoredMessage::id).reversed())
                .limit(count)
                .toList();
    }

    private NavigableMap<String, StoredMessage> of(String channel) {
        Kept kept = channels.get(channel);
        return kept == null ? new TreeMap<>() : kept.messages;
    }

    /** The messages of one channel; the expired are swept out when there are twice as many as after the last time. */
    private static final class Kept {
        private final TreeMap<String, StoredMessage> messages = new TreeMap<>();
        private int sweepAt = SWEEP_AT_LEAST;

        void add(StoredMessage message, Instant now) {
            if (messages.size() >= sweepAt) {
                messages.values().removeIf(old -> !old.expiresAt().isAfter(now));
                sweepAt = Math.max(SWEEP_AT_LEAST, 2 * messages.size());
            }
            messages.put(message.id(), message);
            if (messages.size() > MAX_PER_CHANNEL) {
                messages.pollFirstEntry();
            }
        }
    }
}
