package io.hotsock.local.junit;

import io.hotsock.Hotsock;
import io.hotsock.local.LocalHotsock;
import io.hotsock.local.ReceivedPublish;
import io.hotsock.local.ReceivedPublish.Outcome;
import java.time.Duration;
import java.util.List;

/**
 * What a server received.
 *
 * @param hotsock whose messages under way are waited for
 */
record ServerRecord(LocalHotsock local, Hotsock hotsock) implements EventRecord {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    @Override
    public List<PublishedEvent> accepted() {
        return local.received().stream()
                .filter(received -> received.outcome() == Outcome.ACCEPTED)
                .map(received -> new PublishedEvent(PublishedEvent.parse(received.body())))
                .toList();
    }

    @Override
    public List<String> refused() {
        return local.received().stream()
                .filter(received -> received.outcome() == Outcome.REFUSED || received.outcome() == Outcome.NOT_ACCEPTED)
                .map(ServerRecord::reason)
                .toList();
    }

    @Override
    public void settle() {
        hotsock.flush(PATIENCE);
    }

    private static String reason(ReceivedPublish received) {
        String why = received.fault() == null ? received.explanation() : "fault " + received.fault();
        return received.channel() + "  " + received.event() + "  " + why;
    }
}
