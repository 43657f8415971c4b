package io.hotsock.checks.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.hotsock.Hotsock;
import io.hotsock.api.Message;
import io.hotsock.local.Fault;
import io.hotsock.local.LocalHotsock;
import io.hotsock.local.ReceivedPublish;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What subscribers see of a message whose answer was lost, or that was published twice. */
@Timeout(60)
class DeliveryTest {

    private static final String CHANNEL = "orders.42";

    @ParameterizedTest
    @EnumSource
    void aLostAnswerIsMadeUpForAndDeliveredOnce(Route route) {
        assertEquals(List.of("\"x\""), framesAfterALostAnswer(route, true));
    }

    /** The control: what keeps the copy from subscribers above is the id, not luck. */
    @ParameterizedTest
    @EnumSource
    void withoutTheServicesDeduplicationItWouldBeDeliveredTwice(Route route) {
        List<String> frames = framesAfterALostAnswer(route, false);

        assertTrue(frames.size() > 1, frames::toString);
        assertEquals(Set.of("\"x\""), Set.copyOf(frames));
    }

    private static List<String> framesAfterALostAnswer(Route route, boolean deduplication) {
        try (LocalHotsock local =
                        LocalHotsock.builder().deduplication(deduplication).start();
                Hotsock hotsock = Hotsock.create(route.config(local).build());
                Subscriber subscriber = Subscriber.of(local, CHANNEL)) {
            local.faults().next(1, Fault.lostAnswer());
            hotsock.publisher().publish(Message.of(CHANNEL, "order.shipped", "x"));

            // Perhaps more than two: a client may send the second along the connection that is just being closed.
            List<ReceivedPublish> attempts = local.received();
            assertTrue(attempts.size() > 1, attempts::toString);
            assertNotNull(attempts.get(0).deduplicationId());
            attempts.forEach(attempt -> assertEquals(attempts.get(0).deduplicationId(), attempt.deduplicationId()));
            return subscriber.framesUpToNow(hotsock);
        }
    }

    /** Contract 12.2, R10 and R11. */
    @ParameterizedTest
    @EnumSource
    void theServiceForgetsIdsAfterFiveMinutes(Route route) {
        try (LocalHotsock local = LocalHotsock.start();
                Hotsock hotsock = Hotsock.create(route.config(local).build());
                Subscriber subscriber = Subscriber.of(local, CHANNEL)) {
            Message.Builder job = Message.builder(CHANNEL, "order.shipped").deduplicationId("job-9");
            hotsock.publisher().publish(job.data(1).build());
            hotsock.publisher().publish(job.data(2).build());
            local.clock().advance(Duration.ofMinutes(5).plusSeconds(1));
            hotsock.publisher().publish(job.data(3).build());
            assertEquals(List.of("1", "3"), subscriber.framesUpToNow(hotsock));
        }
    }

    @Test
    void dataArrivesAsItWasSent() {
        try (LocalHotsock local = LocalHotsock.start();
                Hotsock hotsock = Hotsock.create(local.config());
                Subscriber subscriber = Subscriber.of(local, CHANNEL)) {
            hotsock.publisher().publish(Message.of(CHANNEL, "greet", Map.of("text", "päivää 🚀")));
            hotsock.publisher().publish(Message.of(CHANNEL, "greet", null));
            assertEquals(List.of("{\"text\":\"päivää 🚀\"}", "null"), subscriber.framesUpToNow(hotsock));
        }
    }
}
