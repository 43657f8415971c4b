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
 * The channel {@code base.<name>}. Immutable.
 */
@Generated("io.hotsock.processor")
@GeneratedChannel("base.<name>")
@NullMarked
public final class BaseChannel implements Channel {
    /**
     * Event {@code base.touched}.
     *
     * @see com.acme.Base#touch(String, Object)
     */
    public static final String BASE_TOUCHED = "base.touched";

    private static final ChannelPattern ANY = ChannelPattern.regex("^base\\.[^.]+$");

    private static final ChannelPattern ANY_BELOW = ChannelPattern.wildcard("base.*");

    private static final InstallationHandle DEFAULT = InstallationHandle.of("", BaseChannel.class);

    private final String name;

    private BaseChannel(String name) {
        this.name = name;
    }

    /**
     * One channel.
     *
     * @throws IllegalArgumentException when a value can not be part of its name
     */
    public static BaseChannel of(String name) {
        return new BaseChannel("base." + Placeholders.segment("base.<name>", "name", name));
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
     * The message {@code base.touched}, without publishing it.
     */
    public Message baseTouched(Object data) {
        return Message.of(name, BASE_TOUCHED, data);
    }

    /**
     * Publishes {@code base.touched} and waits for the answer.
     */
    public PublishResult publishBaseTouched(Object data) {
        return publishBaseTouched(DEFAULT.publisher(), data);
    }

    /**
     * Publishes {@code base.touched} by a given publisher and waits for the answer.
     */
    public PublishResult publishBaseTouched(Publisher publisher, Object data) {
        return publisher.publish(baseTouched(data));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof BaseChannel that && that.name.equals(name);
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
