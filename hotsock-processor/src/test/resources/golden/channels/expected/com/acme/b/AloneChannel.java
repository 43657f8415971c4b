package com.acme.b;

import io.hotsock.api.Channel;
import io.hotsock.api.ChannelPattern;
import io.hotsock.api.Message;
import io.hotsock.api.PublishResult;
import io.hotsock.api.Publisher;
import io.hotsock.api.shim.GeneratedChannel;
import io.hotsock.api.shim.InstallationHandle;
import io.hotsock.api.shim.Placeholders;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * The channel {@code alone.<x>}. Immutable.
 */
@Generated("io.hotsock.processor")
@GeneratedChannel("alone.<x>")
@NullMarked
public final class AloneChannel implements Channel {
    /**
     * Storage key {@code rules}.
     *
     * @see com.acme.b.B#rules(String)
     */
    public static final String RULES_KEY = "rules";

    private static final ChannelPattern ANY = ChannelPattern.regex("^alone\\.[^.]+$");

    private static final ChannelPattern ANY_BELOW = ChannelPattern.wildcard("alone.*");

    private static final InstallationHandle DEFAULT = InstallationHandle.of("", AloneChannel.class);

    private final String name;

    private AloneChannel(String name) {
        this.name = name;
    }

    /**
     * One channel.
     *
     * @throws IllegalArgumentException when a value can not be part of its name
     */
    public static AloneChannel of(String x) {
        return new AloneChannel("alone." + Placeholders.segment("alone.<x>", "x", x));
    }

    /**
     * Grants exactly the channels of this class.
     */
    public static ChannelPattern any() {
        return ANY;
    }

    /**
     * Grants the channels of this class and all below them: crosses dots.
     */
    public static ChannelPattern anyBelow() {
        return ANY_BELOW;
    }

    @Override
    public String name() {
        return name;
    }

    /**
     * The message {@code rules}, without publishing it.
     */
    public Message rulesEntry(String data) {
        return Message.storage(name, RULES_KEY, data).build();
    }

    /**
     * Publishes {@code rules} and waits for the answer.
     */
    public PublishResult publishRulesEntry(String data) {
        return publishRulesEntry(DEFAULT.publisher(), data);
    }

    /**
     * Publishes {@code rules} by a given publisher and waits for the answer.
     */
    public PublishResult publishRulesEntry(Publisher publisher, String data) {
        return publisher.publish(rulesEntry(data));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof AloneChannel that && that.name.equals(name);
    }

    @Override
    public int hashCode() {
        return name.hashCode();
    }

    @Override
    public String toString() {
        return name;
    }
}
