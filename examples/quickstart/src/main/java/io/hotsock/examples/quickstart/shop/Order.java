package io.hotsock.examples.quickstart.shop;

/** What somebody ordered, and how far it has come. */
public record Order(String id, String customer, String item, Status status) {

    /** The stations of an order, in order. */
    public enum Status {
        PLACED,
        SHIPPED,
        DELIVERED
    }

    /**
     * The same order one station further.
     *
     * @throws IllegalStateException when it is not at the station before
     */
    Order advanceTo(Status next) {
        if (status.ordinal() != next.ordinal() - 1) {
            throw new IllegalStateException("Order " + id + " is " + status + " and can not become " + next + ".");
        }
        return new Order(id, customer, item, next);
    }
}
