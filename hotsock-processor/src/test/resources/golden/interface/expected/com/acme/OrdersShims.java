package com.acme;

import io.hotsock.api.Message;
import io.hotsock.api.shim.ChannelUse;
import io.hotsock.api.shim.EventSink;
import io.hotsock.api.shim.InstallationHandle;
import io.hotsock.api.shim.ShimMetadata;
import io.hotsock.api.shim.Shims;
import java.util.List;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullUnmarked;

/**
 * Publishes what the annotated methods of {@link Orders} return.
 */
@Generated("io.hotsock.processor")
@ShimMetadata(
        source = "com.acme.Orders",
        methods = {
                "ship(JLjava/lang/Comparable;)Lcom/acme/Orders$Order;",
                "open(J)Z"},
        parameters = {"number,key", "number"},
        uses = {
                @ChannelUse(channel = "orders.<number>", event = "order.shipped",
                        method = "com.acme.Orders#ship(long, Comparable)",
                        types = {"long", "com.acme.Orders.Order<?>"}),
                @ChannelUse(channel = "orders.<number>", event = "order.opened",
                        method = "com.acme.Orders#open(long)",
                        types = {"long", "boolean"})}
)
@NullUnmarked
final class OrdersShims implements Shims {
    private static final InstallationHandle DEFAULT = InstallationHandle.of("", OrdersShims.class);

    /**
     * Publishes a call of {@link Orders#ship(long, Comparable)}.
     */
    static <K extends Comparable<K>> void ship(Orders<K> self, long number, K key,
            Orders.Order<K> result) {
        OrdersShims.<K>ship(DEFAULT.sink(), self, number, key, result);
    }

    /**
     * Publishes a call of {@link Orders#ship(long, Comparable)} to a sink.
     */
    static <K extends Comparable<K>> void ship(EventSink sink, Orders<K> self, long number, K key,
            Orders.Order<K> result) {
        if (!sink.isOpen()) {
            return;
        }
        Message message;
        try {
            message = OrdersShims.<K>shipMessage(number, result);
        } catch (Throwable problem) {
            sink.reject(
                    "com.acme.Orders.ship(long, Comparable)",
                    "orders.<number>", "order.shipped", problem);
            return;
        }
        if (message != null) {
            sink.accept(message);
        }
    }

    /**
     * The event {@code order.shipped} on channel {@code orders.<number>},
     * made by a call of {@link Orders#ship(long, Comparable)}; null when there is nothing to publish.
     */
    static <K extends Comparable<K>> Message shipMessage(long number, Orders.Order<K> result) {
        if (result == null) {
            return null;
        }
        String channel = "orders." + number;
        return Message.of(channel, "order.shipped", result);
    }

    /**
     * Publishes a call of {@link Orders#open(long)}.
     */
    static <K extends Comparable<K>> void open(Orders<K> self, long number, boolean result) {
        OrdersShims.<K>open(DEFAULT.sink(), self, number, result);
    }

    /**
     * Publishes a call of {@link Orders#open(long)} to a sink.
     */
    static <K extends Comparable<K>> void open(EventSink sink, Orders<K> self, long number,
            boolean result) {
        if (!sink.isOpen()) {
            return;
        }
        Message message;
        try {
            message = openMessage(number, result);
        } catch (Throwable problem) {
            sink.reject(
                    "com.acme.Orders.open(long)",
                    "orders.<number>", "order.opened", problem);
            return;
        }
        if (message != null) {
            sink.accept(message);
        }
    }

    /**
     * The event {@code order.opened} on channel {@code orders.<number>},
     * made by a call of {@link Orders#open(long)}; null when there is nothing to publish.
     */
    static Message openMessage(long number, boolean result) {
        String channel = "orders." + number;
        return Message.of(channel, "order.opened", result);
    }

    @Override
    public List<String> methods() {
        return List.of(
                "ship(JLjava/lang/Comparable;)Lcom/acme/Orders$Order;",
                "open(J)Z");
    }

    @SuppressWarnings("unchecked")
    private static <K extends Comparable<K>> void returnedShip(Object self, Object[] arguments,
            Object result) {
        OrdersShims.<K>ship((Orders<K>) self, (long) arguments[0], (K) arguments[1],
                (Orders.Order<K>) result);
    }

    @SuppressWarnings("unchecked")
    private static <K extends Comparable<K>> void returnedOpen(Object self, Object[] arguments,
            Object result) {
        OrdersShims.<K>open((Orders<K>) self, (long) arguments[0], (boolean) result);
    }

    @Override
    public Object returned(int method, Object self, Object[] arguments, Object result) {
        switch (method) {
            case 0 -> returnedShip(self, arguments, result);
            case 1 -> returnedOpen(self, arguments, result);
            default -> throw new IllegalArgumentException("Orders has no annotated method number " + method);
        }
        return result;
    }
}
