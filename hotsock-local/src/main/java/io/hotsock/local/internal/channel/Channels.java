package io.hotsock.local.internal.channel;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** All channels that have subscribers, and delivery to them. Guarded by {@link Exclusive}. */
public final class Channels {

    private final Clock clock;
    private final Map<String, Channel> channels = new HashMap<>();

    /** No channels yet. */
    public Channels(Clock clock) {
        this.clock = clock;
    }

    /** The channel, or {@code null} while nobody is subscribed. */
    public @Nullable Channel find(String name) {
        return channels.get(name);
    }

    /** A channel for reading: an empty one while nobody is subscribed. */
    public Channel view(String name) {
        Channel channel = channels.get(name);
        return channel == null ? new Channel(name) : channel;
    }

    /** Every channel with subscribers. */
    public Stream<Channel> all() {
        return channels.values().stream();
    }

    /** Sends a frame to the subscriptions of a channel that want it. */
    public void deliver(String name, String frame, Predicate<Subscription> wanted) {
        Channel channel = channels.get(name);
        if (channel == null) {
            return;
        }
        Outgoing outgoing = Outgoing.of(frame);
        Instant now = clock.instant();
        for (Subscription subscription : channel.subscriptions()) {
            if (wanted.test(subscription)) {
                subscription.connection().send(outgoing, now);
            }
        }
    }

    void add(Subscription subscription) {
        channels.computeIfAbsent(subscription.channel(), Channel::new).add(subscription);
    }

    void remove(Subscription subscription) {
        Channel channel = channels.get(subscription.channel());
        if (channel != null) {
            channel.remove(subscription);
            if (channel.isEmpty()) {
                channels.remove(channel.name());
            }
        }
    }
}
