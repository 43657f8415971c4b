package io.hotsock.examples.quickstart;

import io.hotsock.Hotsock;
import io.hotsock.examples.quickstart.shop.Dispatch;
import io.hotsock.examples.quickstart.shop.OrderService;
import io.hotsock.examples.quickstart.shop.PublishingDispatch;
import io.hotsock.examples.quickstart.shop.Warehouse;
import io.hotsock.local.LocalHotsock;
import java.net.URI;
import java.util.List;

/**
 * The shop, connected to a Hotsock that lives and dies with it. Against a real installation only the configuration differs:
 * {@code Hotsock.configure(c -> c.publishFunctionArn(...)...)}.
 */
final class Shop implements AutoCloseable {

    final User customer = User.customer("42");
    final User courier = User.courier("7");
    final OrderService orders;
    final Dispatch dispatch;
    private final LocalHotsock hotsock;

    private Shop(LocalHotsock hotsock) {
        this.hotsock = hotsock;
        this.orders = new OrderService();
        this.dispatch = new PublishingDispatch(Hotsock.defaultInstallation(), new Warehouse(orders));
    }

    static Shop open() {
        LocalHotsock hotsock = LocalHotsock.start();
        Hotsock.configure(hotsock.config());
        return new Shop(hotsock);
    }

    URI webSocketUrl() {
        return hotsock.webSocketUrl();
    }

    List<User> users() {
        return List.of(customer, courier);
    }

    @Override
    public void close() {
        Hotsock.reset();
        hotsock.close();
    }
}
