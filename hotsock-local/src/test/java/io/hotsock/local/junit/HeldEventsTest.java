package io.hotsock.local.junit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.hotsock.Hotsock;
import io.hotsock.api.Message;
import io.hotsock.publish.PublishGate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** With a gate that holds everything, as a transaction does. */
class HeldEventsTest {

    private static final List<PublishGate.HeldMessage> HELD = new ArrayList<>();

    @RegisterExtension
    static final HotsockExtension HOTSOCK = new HotsockExtension().gate(() -> HELD::add);

    @BeforeEach
    void publishBehindTheGate(Hotsock hotsock) {
        HELD.clear();
        hotsock.eventSink().accept(Message.of("user.42", "user.updated", 1));
    }

    @Test
    void whatIsHeldIsNotPublished(PublishedEvents events) {
        events.isHeld("user.42", "user.updated");
        events.nothingWasPublished();
        AssertionError failure =
                assertThrows(AssertionError.class, () -> events.on("user.42").single());
        assertTrue(failure.getMessage().contains("At the gate:\n  user.42  user.updated  HELD"), failure.getMessage());
    }

    @Test
    void whatIsDroppedStaysUnpublished(PublishedEvents events) {
        HELD.get(0).drop();
        HELD.get(0).release();

        events.wasDropped("user.42", "user.updated");
        events.nothingWasPublished();
        assertThrows(AssertionError.class, () -> events.isHeld("user.42", "user.updated"));
    }

    @Test
    void whatIsReleasedIsPublished(PublishedEvents events) {
        HELD.get(0).release();

        assertEquals(1, events.on("user.42").named("user.updated").single().dataAs(Integer.class));
        assertEquals(HeldEvent.State.RELEASED, events.held().get(0).state());
    }
}
