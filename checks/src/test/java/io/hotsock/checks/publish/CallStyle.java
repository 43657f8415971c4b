package io.hotsock.checks.publish;

import io.hotsock.Hotsock;
import io.hotsock.api.Message;
import io.hotsock.publish.FailureKind;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletionException;

/** The ways to publish. Each tells how it ended: empty for success. */
enum CallStyle {
    PUBLISH {
        @Override
        Optional<FailureKind> publish(Hotsock hotsock, Message message) {
            try {
                hotsock.publisher().publish(message);
                return Optional.empty();
            } catch (RuntimeException e) {
                return Optional.of(FailureKind.of(e));
            }
        }
    },
    PUBLISH_ASYNC {
        @Override
        Optional<FailureKind> publish(Hotsock hotsock, Message message) {
            try {
                hotsock.publisher().publishAsync(message).join();
                return Optional.empty();
            } catch (CompletionException e) {
                return Optional.of(FailureKind.of(e.getCause()));
            }
        }
    },
    /** As annotated methods do, whose callers learn nothing; the counters tell. */
    ANNOTATED {
        @Override
        Optional<FailureKind> publish(Hotsock hotsock, Message message) {
            long before = hotsock.counters().published();
            hotsock.eventSink().accept(message);
            if (!hotsock.flush(Duration.ofSeconds(30))) {
                throw new AssertionError("still under way: " + hotsock.counters());
            }
            return hotsock.counters().published() > before
                    ? Optional.empty()
                    : Optional.of(
                            hotsock.counters().failed().keySet().iterator().next());
        }
    };

    abstract Optional<FailureKind> publish(Hotsock hotsock, Message message);
}
