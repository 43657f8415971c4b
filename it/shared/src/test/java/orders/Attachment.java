package orders;

/** How a project attaches the shims; without a word, as weaving does: objects are made by their constructors. */
interface Attachment {

    /** Whether the methods themselves publish, whoever calls them. */
    default boolean isWoven() {
        return true;
    }

    /** Whether an object's calls to its own overridable methods publish. */
    default boolean seesCallsWithin() {
        return isWoven();
    }

    default OrderDesk desk() {
        return new OrderDesk();
    }

    default OrderDesk.Quiet quietDesk() {
        return new OrderDesk.Quiet();
    }

    default OrderDesk.Loud loudDesk() {
        return new OrderDesk.Loud();
    }

    default OrderDesk.Early earlyDesk() {
        return new OrderDesk.Early();
    }
}
