package io.hotsock.examples.quickstart;

import io.hotsock.examples.quickstart.shop.Order;
import java.util.List;
import java.util.Map;

/** One order from start to end, and what each user hears of it. */
final class Story {

    private Story() {}

    /** Calls the domain methods; not one of these lines mentions Hotsock. */
    static void tell(Shop shop) {
        Order order = shop.orders.place(shop.customer.id(), "Coffee beans");
        shop.dispatch.assign(order.id(), shop.courier.id());
        shop.orders.deliver(order.id());
    }

    /** The events that each user is to receive, and no others. */
    static Map<User, List<String>> events(Shop shop) {
        return Map.of(
                shop.customer, List.of("order.placed", "order.shipped", "order.delivered"),
                shop.courier, List.of("parcel.assigned"));
    }
}
