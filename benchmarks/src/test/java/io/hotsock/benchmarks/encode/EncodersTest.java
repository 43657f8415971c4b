package io.hotsock.benchmarks.encode;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.hotsock.api.Message;
import org.junit.jupiter.api.Test;

/** The comparison is fair: everybody writes the same bytes. */
class EncodersTest {

    @Test
    void everybodyWritesTheSame() throws Throwable {
        Order order = Order.of(20);
        Message message = Message.of("orders.42", "order.placed", order);

        String ours = new String(RuntimeEncoder.encode(message, "3f8a-1"), UTF_8);

        assertEquals(ours, new String(Encoders.byHand(message, "3f8a-1"), UTF_8));
        assertEquals(ours, new String(Encoders.everyFieldByHand(message, order, "3f8a-1"), UTF_8));
    }
}
