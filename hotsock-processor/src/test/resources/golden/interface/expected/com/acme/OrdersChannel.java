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
 * The channel {@code orders.<number>}. Immutable.
 */
@Generated("io.hotsock.processor")
@GeneratedChannel("orders.<number>")
@NullMarked
public final class OrdersChannel implements Channel {
    /**
     * Event {@code order.opened}.
     *
     * @see com.acme.Orders#open(long)
     */
    public static final String ORDER_OPENED = "order.opened";

    /**
     * Event {@code order.shipped}.
     *
     * @see com.acme.Orders#ship(long, Comparable)
     */
    public static final String ORDER_SHIPPED = "order.shipped";

    private static final ChannelPattern ANY = ChannelPattern.regex("^orders\\.[^.]+$");

    private static final ChannelPattern ANY_BELOW = ChannelPattern.wildcard("orders.*");

    private static final InstallationHandle DEFAULT = InstallationHandle.of("", OrdersChannel.class);

    private final String name;

    private OrdersChannel(String name) {
        this.name = name;
    }

    /**
     * One channel.
     *
     * @throws IllegalArgumentException when a value can not be part of its name
     */
    public static OrdersChannel of(long number) {
        return new OrdersChannel("orders." + number);
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
     * The message {@code order.opened}, without publishing it.
     */
    public Message orderOpened(boolean data) {
        return Message.of(name, ORDER_OPENED, data);
    }

    /**
     * Publishes {@code order.opened} and waits for the answer.
     */
    public PublishResult publishOrderOpened(boolean data) {
        return publishOrderOpened(DEFAULT.publisher(), data);
    }

    /**
     * Publishes {@code order.opened} by a given publisher and waits for the answer.
     */
    public PublishResult publishOrderOpened(Publisher publisher, boolean data) {
        return publisher.publish(orderOpened(data));
    }

    /**
     * The message {@code order.shipped}, without publishing it.
     */
    public Message orderShipped(Orders.Order<?> data) {
        return Message.of(name, ORDER_SHIPPED, data);
    }

    /**
     * Publishes {@code order.shipped} and waits for the answer.
     */
    public PublishResult publishOrderShipped(Orders.Order<?> data) {
        return publishOrderShipped(DEFAULT.publisher(), data);
    }

    /**
     * Publishes {@code order.shipped} by a given publisher and waits for the answer.
     */
    public PublishResult publishOrderShipped(Publisher publisher, Orders.Order<?> data) {
        return publisher.publish(orderShipped(data));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof OrdersChannel that && that.name.equals(name);
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
