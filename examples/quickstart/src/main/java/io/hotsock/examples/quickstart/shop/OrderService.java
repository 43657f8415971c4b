package io.hotsock.examples.quickstart.shop;

import io.hotsock.api.HotsockEvent;
import io.hotsock.examples.quickstart.shop.Order.Status;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;

/**
 * Takes orders and follows them. A plain class, made with {@code new}: the build wove the publishing into it.
 *
 * <p>Each event goes to the one customer concerned. A method that throws publishes nothing.
 */
public final class OrderService {

    private final Map<String, Order> orders = new ConcurrentHashMap<>();
    private final AtomicInteger lastNumber = new AtomicInteger(1000);

    /** Takes an order; {@code customer} in the channel's name is the parameter. */
    @HotsockEvent(channel = "customer.<customer>", event = "order.placed")
    public Order place(String customer, String item) {
        Order order = new Order(String.valueOf(lastNumber.incrementAndGet()), customer, item, Status.PLACED);
        orders.put(order.id(), order);
        return order;
    }

    /** The parcel has left the house; the customer's channel is found through the result. */
    @HotsockEvent(channel = "customer.<result.customer>", event = "order.shipped")
    public Order ship(String id) {
        return advance(id, Order::shipped);
    }

    /** The parcel has arrived. */
    @HotsockEvent(channel = "customer.<result.customer>", event = "order.delivered")
    public Order deliver(String id) {
        return advance(id, Order::delivered);
    }

    private Order advance(String id, UnaryOperator<Order> step) {
        Order advanced = orders.computeIfPresent(id, (key, order) -> step.apply(order));
        if (advanced == null) {
            throw new NoSuchElementException("There is no order " + id + ".");
        }
        return advanced;
    }
}
