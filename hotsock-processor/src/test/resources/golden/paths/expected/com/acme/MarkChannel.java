package com.acme;

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
 * The channel {@code <owner.shown.RED>.mark.<rest...>}. Immutable.
 */
@Generated("io.hotsock.processor")
@GeneratedChannel("<owner.shown.RED>.mark.<rest...>")
@NullMarked
public final class MarkChannel implements Channel {
    private static final ChannelPattern ANY = ChannelPattern.regex("^[^.]+\\.mark\\.[^.]+(?:\\.[^.]+)*$");

    private static final ChannelPattern ANY_BELOW = ChannelPattern.wildcard("*.mark.*");

    private static final InstallationHandle DEFAULT = InstallationHandle.of("", MarkChannel.class);

    private final String name;

    private MarkChannel(String name) {
        this.name = name;
    }

    /**
     * One channel.
     *
     * @throws IllegalArgumentException when a value can not be part of its name
     */
    public static MarkChannel of(boolean RED, String rest) {
        return new MarkChannel(Placeholders.leading("<owner.shown.RED>.mark.<rest...>", RED
                + ".mark." + Placeholders.span("<owner.shown.RED>.mark.<rest...>", "rest", rest)));
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
     * Event {@code e<n>}.
     *
     * @throws IllegalArgumentException when a value can not be part of its name
     * @see com.acme.Paths#mark(com.acme.Paths.Shape, String, char)
     */
    public static String eName(char n) {
        return Placeholders.leading("e<n>", "e" + Placeholders.segment("e<n>", "n", n));
    }

    /**
     * The message {@code e<n>}, without publishing it.
     */
    public Message e(char n, int data) {
        return Message.of(name, eName(n), data);
    }

    /**
     * Publishes {@code e<n>} and waits for the answer.
     */
    public PublishResult publishE(char n, int data) {
        return publishE(DEFAULT.publisher(), n, data);
    }

    /**
     * Publishes {@code e<n>} by a given publisher and waits for the answer.
     */
    public PublishResult publishE(Publisher publisher, char n, int data) {
        return publisher.publish(e(n, data));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof MarkChannel that && that.name.equals(name);
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
