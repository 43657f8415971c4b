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
     * The same order on its way.
     *
     * @throws IllegalStateException when it is on its way already
     */
    Order shipped() {
        return move(Status.PLACED, Status.SHIPPED);
    }

    /**
     * The same order at its customer's.
     *
     * @throws IllegalStateException when it is not on its way
     */
    Order delivered() {
        return move(Status.SHIPPED, Status.DELIVERED);
    }

    private Order move(Status from, Status to) {
        if (status != from) {
            throw new IllegalStateException("Order " + id + " is " + status + " and can not become " + to + ".");
        }
        return new Order(id, customer, item, to);
    }
}
