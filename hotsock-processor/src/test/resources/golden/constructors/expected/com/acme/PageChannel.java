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
 * The channel {@code page.<page>}. Immutable.
 */
@Generated("io.hotsock.processor")
@GeneratedChannel("page.<page>")
@NullMarked
public final class PageChannel implements Channel {
    /**
     * Event {@code opened}.
     *
     * @see com.acme.Ledger#open(String, Object)
     */
    public static final String OPENED = "opened";

    private static final ChannelPattern ANY = ChannelPattern.regex("^page\\.[^.]+$");

    private static final ChannelPattern ANY_BELOW = ChannelPattern.wildcard("page.*");

    private static final InstallationHandle DEFAULT = InstallationHandle.of("", PageChannel.class);

    private final String name;

    private PageChannel(String name) {
        this.name = name;
    }

    /**
     * One channel.
     *
     * @throws IllegalArgumentException when a value can not be part of its name
     */
    public static PageChannel of(String page) {
        return new PageChannel("page." + Placeholders.segment("page.<page>", "page", page));
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
     * The message {@code opened}, without publishing it.
     */
    public Message opened(Object data) {
        return Message.of(name, OPENED, data);
    }

    /**
     * Publishes {@code opened} and waits for the answer.
     */
    public PublishResult publishOpened(Object data) {
        return publishOpened(DEFAULT.publisher(), data);
    }

    /**
     * Publishes {@code opened} by a given publisher and waits for the answer.
     */
    public PublishResult publishOpened(Publisher publisher, Object data) {
        return publisher.publish(opened(data));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof PageChannel that && that.name.equals(name);
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
