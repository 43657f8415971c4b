package orders;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.hotsock.Hotsock;
import org.junit.jupiter.api.Test;

/** The decorator of an interface. */
class InterfaceTest extends RecordedCalls {

    private static Orders decorated(Orders orders) {
        return Boolean.getBoolean("detached") ? orders : new PublishingOrders(Hotsock.defaultInstallation(), orders);
    }

    @Test
    void anyImplementationIsWrapped() {
        Orders lambda = id -> "as asked";
        Orders ofAnotherClass = new Orders() {
            @Override
            public String cancel(String id) {
                return "at once";
            }
        };
        assertEquals("as asked", decorated(lambda).cancel("7"));
        assertEquals("at once", decorated(ofAnotherClass).cancel("7"));
        assertPublished("order.7 cancelled \"as asked\"", "order.7 cancelled \"at once\"");
    }
}
