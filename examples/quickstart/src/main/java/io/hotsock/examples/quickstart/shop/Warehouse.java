package io.hotsock.examples.quickstart.shop;

/** The house that parcels leave from. */
public final class Warehouse implements Dispatch {

    private final OrderService orders;

    /** A warehouse that ships the orders of a service. */
    public Warehouse(OrderService orders) {
        this.orders = orders;
    }

    @Override
    public Parcel assign(String orderId, String courier) {
        Order shipped = orders.ship(orderId);
        return new Parcel(shipped.id(), shipped.item(), courier);
    }
}
