package com.acme;

import io.hotsock.api.Channel;
import io.hotsock.api.ChannelPattern;
import io.hotsock.api.Message;
import io.hotsock.api.PublishResult;
import io.hotsock.api.Publisher;
import io.hotsock.api.shim.GeneratedChannel;
import io.hotsock.api.shim.InstallationHandle;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * The channel {@code item.<number>}. Immutable.
 */
@Generated("io.hotsock.processor")
@GeneratedChannel("item.<number>")
@NullMarked
public final class ItemChannel implements Channel {
    /**
     * Event {@code first}.
     *
     * @see com.acme.Results#mono()
     */
    public static final String FIRST = "first";

    /**
     * Event {@code item.counted}.
     *
     * @see com.acme.Results#countEach(int, String)
     * @see com.acme.Results#numbers()
     */
    public static final String ITEM_COUNTED = "item.counted";

    /**
     * Event {@code item.found}.
     *
     * @see com.acme.Results#allLater()
     * @see com.acme.Results#array()
     * @see com.acme.Results#flowing()
     */
    public static final String ITEM_FOUND = "item.found";

    /**
     * Event {@code item.maybe}.
     *
     * @see com.acme.Results#maybeOf(int, String)
     */
    public static final String ITEM_MAYBE = "item.maybe";

    /**
     * Event {@code item.perhaps}.
     *
     * @see com.acme.Results#maybeOf(int, String)
     */
    public static final String ITEM_PERHAPS = "item.perhaps";

    private static final ChannelPattern ANY = ChannelPattern.regex("^item\\.[^.]+$");

    private static final ChannelPattern ANY_BELOW = ChannelPattern.wildcard("item.*");

    private static final InstallationHandle DEFAULT = InstallationHandle.of("", ItemChannel.class);

    private final String name;

    private ItemChannel(String name) {
        this.name = name;
    }

    /**
     * One channel.
     *
     * @throws IllegalArgumentException when a value can not be part of its name
     */
    public static ItemChannel of(int number) {
        return new ItemChannel("item." + number);
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
     * The message {@code first}, without publishing it.
     */
    Message first(Results.Item data) {
        return Message.of(name, FIRST, data);
    }

    /**
     * Publishes {@code first} and waits for the answer.
     */
    PublishResult publishFirst(Results.Item data) {
        return publishFirst(DEFAULT.publisher(), data);
    }

    /**
     * Publishes {@code first} by a given publisher and waits for the answer.
     */
    PublishResult publishFirst(Publisher publisher, Results.Item data) {
        return publisher.publish(first(data));
    }

    /**
     * The message {@code item.counted}, without publishing it.
     */
    public Message itemCounted(int data) {
        return Message.of(name, ITEM_COUNTED, data);
    }

    /**
     * Publishes {@code item.counted} and waits for the answer.
     */
    public PublishResult publishItemCounted(int data) {
        return publishItemCounted(DEFAULT.publisher(), data);
    }

    /**
     * Publishes {@code item.counted} by a given publisher and waits for the answer.
     */
    public PublishResult publishItemCounted(Publisher publisher, int data) {
        return publisher.publish(itemCounted(data));
    }

    /**
     * The message {@code item.found}, without publishing it.
     */
    Message itemFound(Results.Item data) {
        return Message.of(name, ITEM_FOUND, data);
    }

    /**
     * Publishes {@code item.found} and waits for the answer.
     */
    PublishResult publishItemFound(Results.Item data) {
        return publishItemFound(DEFAULT.publisher(), data);
    }

    /**
     * Publishes {@code item.found} by a given publisher and waits for the answer.
     */
    PublishResult publishItemFound(Publisher publisher, Results.Item data) {
        return publisher.publish(itemFound(data));
    }

    /**
     * The message {@code item.maybe}, without publishing it.
     */
    public Message itemMaybe(int data) {
        return Message.of(name, ITEM_MAYBE, data);
    }

    /**
     * Publishes {@code item.maybe} and waits for the answer.
     */
    public PublishResult publishItemMaybe(int data) {
        return publishItemMaybe(DEFAULT.publisher(), data);
    }

    /**
     * Publishes {@code item.maybe} by a given publisher and waits for the answer.
     */
    public PublishResult publishItemMaybe(Publisher publisher, int data) {
        return publisher.publish(itemMaybe(data));
    }

    /**
     * The message {@code item.perhaps}, without publishing it.
     */
    public Message itemPerhaps(String data) {
        return Message.of(name, ITEM_PERHAPS, data);
    }

    /**
     * Publishes {@code item.perhaps} and waits for the answer.
     */
    public PublishResult publishItemPerhaps(String data) {
        return publishItemPerhaps(DEFAULT.publisher(), data);
    }

    /**
     * Publishes {@code item.perhaps} by a given publisher and waits for the answer.
     */
    public PublishResult publishItemPerhaps(Publisher publisher, String data) {
        return publisher.publish(itemPerhaps(data));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ItemChannel that && that.name.equals(name);
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
