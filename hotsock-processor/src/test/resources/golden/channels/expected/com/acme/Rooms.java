package com.acme;

import io.hotsock.api.Channel;
import io.hotsock.api.ChannelPattern;
import io.hotsock.api.Message;
import io.hotsock.api.PublishResult;
import io.hotsock.api.Publisher;
import io.hotsock.api.shim.GeneratedChannel;
import io.hotsock.api.shim.InstallationHandle;
import io.hotsock.api.shim.Placeholders;
import java.util.UUID;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * The channel {@code org.<org>.room.<room>}. Immutable.
 */
@Generated("io.hotsock.processor")
@GeneratedChannel("org.<org>.room.<room>")
@NullMarked
public final class Rooms implements Channel {
    /**
     * Event {@code joined}.
     *
     * @see com.acme.a.A#join(java.util.UUID, long)
     * @see com.acme.a.A#joinHidden(String, Long)
     */
    public static final String JOINED = "joined";

    private static final ChannelPattern ANY = ChannelPattern.regex("^org\\.[^.]+\\.room\\.[^.]+$");

    private static final ChannelPattern ANY_BELOW = ChannelPattern.wildcard("org.*.room.*");

    private static final InstallationHandle DEFAULT = InstallationHandle.of("", Rooms.class);

    private static final InstallationHandle INSTALLATION_EAST_1 = InstallationHandle.of("east-1", Rooms.class);

    private final String name;

    private Rooms(String name) {
        this.name = name;
    }

    /**
     * One channel.
     *
     * @throws IllegalArgumentException when a value can not be part of its name
     */
    public static Rooms of(UUID org, long room) {
        return new Rooms("org." + Placeholders.segment("org.<org>.room.<room>", "org", org)
                + ".room." + room);
    }

    /**
     * One channel.
     *
     * @throws IllegalArgumentException when a value can not be part of its name
     */
    public static Rooms of(String org, long room) {
        return new Rooms("org." + Placeholders.segment("org.<org>.room.<room>", "org", org)
                + ".room." + room);
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
     * The message {@code joined}, without publishing it.
     * The annotated methods differ in its settings, so it has the defaults.
     */
    public Message joined(String data) {
        return Message.of(name, JOINED, data);
    }

    /**
     * Publishes {@code joined} and waits for the answer.
     */
    public PublishResult publishJoined(String data) {
        return publishJoined(DEFAULT.publisher(), data);
    }

    /**
     * Publishes {@code joined} by a given publisher and waits for the answer.
     */
    public PublishResult publishJoined(Publisher publisher, String data) {
        return publisher.publish(joined(data));
    }

    /**
     * The message {@code joined}, without publishing it.
     * The annotated methods differ in its settings, so it has the defaults.
     */
    public Message joined(Object data) {
        return Message.of(name, JOINED, data);
    }

    /**
     * Publishes {@code joined} and waits for the answer.
     */
    public PublishResult publishJoined(Object data) {
        return publishJoined(DEFAULT.publisher(), data);
    }

    /**
     * Publishes {@code joined} by a given publisher and waits for the answer.
     */
    public PublishResult publishJoined(Publisher publisher, Object data) {
        return publisher.publish(joined(data));
    }

    /**
     * Event {@code left.<reason>}.
     *
     * @throws IllegalArgumentException when a value can not be part of its name
     * @see com.acme.b.B#leave(String, long, String)
     */
    public static String leftName(String reason) {
        return "left." + Placeholders.segment("left.<reason>", "reason", reason);
    }

    /**
     * The message {@code left.<reason>}, without publishing it.
     */
    public Message left(String reason) {
        return Message.of(name, leftName(reason));
    }

    /**
     * Publishes {@code left.<reason>} and waits for the answer.
     */
    public PublishResult publishLeft(String reason) {
        return publishLeft(INSTALLATION_EAST_1.publisher(), reason);
    }

    /**
     * Publishes {@code left.<reason>} by a given publisher and waits for the answer.
     */
    public PublishResult publishLeft(Publisher publisher, String reason) {
        return publisher.publish(left(reason));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Rooms that && that.name.equals(name);
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
