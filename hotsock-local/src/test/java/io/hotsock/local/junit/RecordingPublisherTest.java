package io.hotsock.local.junit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.hotsock.api.InvalidMessageException;
import io.hotsock.api.Message;
import io.hotsock.api.PublishException;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RecordingPublisherTest {

    private final RecordingPublisher publisher = new RecordingPublisher();

    @Test
    void everythingPublishedIsKept() {
        Message message = Message.builder("user.42", "user.updated")
                .data(Map.of("at", Instant.EPOCH))
                .store(60)
                .deduplicationId("d")
                .attribute("priority", 5)
                .build();

        publisher.publish(message);
        publisher
                .publishAsync(Message.storage("lobby.7", "rules", null).build())
                .join();
        publisher.eventSink().accept(Message.of("user.42", "user.seen", null));

        assertSame(message, publisher.messages().get(0));
        assertEquals(
                "{\"event\":\"user.updated\",\"channel\":\"user.42\",\"data\":{\"at\":\"1970-01-01T00:00:00Z\"},"
                        + "\"deduplicationId\":\"d\",\"store\":60,\"priority\":5}",
                publisher
                        .events()
                        .on("user.42")
                        .named("user.updated")
                        .single()
                        .json()
                        .toString());
        assertEquals("rules", publisher.events().on("lobby.7").single().key());
        assertEquals(3, publisher.events().all().size());
        publisher.clear();
        publisher.events().nothingWasPublished();
    }

    @Test
    void aPlannedFailureReachesCallersAndNotAnnotatedMethods() {
        PublishException planned = new PublishException.Unreachable("a", "b", "planned", null);
        publisher.failWith(planned);

        assertSame(planned, assertThrows(PublishException.class, () -> publisher.publish(Message.of("a", "b", 1))));
        assertTrue(publisher.publishAsync(Message.of("a", "b", 1)).isCompletedExceptionally());
        publisher.eventSink().accept(Message.of("a", "b", 1));

        AssertionError failure = assertThrows(
                AssertionError.class, () -> publisher.events().on("a").single());
        assertTrue(failure.getMessage().contains("Refused were:\n  a  b  "), failure.getMessage());
    }

    @Test
    void dataWithoutJsonFormIsInvalid() {
        assertThrows(InvalidMessageException.class, () -> publisher.publish(Message.of("a", "b", new Object())));
        publisher.events().nothingWasPublished();
    }
}
