package io.hotsock.local.junit;

import io.hotsock.api.Installation;
import io.hotsock.api.InvalidMessageException;
import io.hotsock.api.Message;
import io.hotsock.api.PublishException;
import io.hotsock.api.PublishResult;
import io.hotsock.api.Publisher;
import io.hotsock.api.shim.EventSink;
import io.hotsock.publish.PublishGate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/**
 * A publisher that sends nothing and keeps everything, for unit tests without a server:
 *
 * <pre>{@code
 * RecordingPublisher publisher = new RecordingPublisher();
 * new PublishingUserService(publisher).changeEmail("42", "kim@example.net");
 *
 * publisher.events().on("user.42").named("user.updated").single();
 * }</pre>
 *
 * <p>It is an installation too, so that generated decorators take it. Messages have been checked by the service's rules
 * when they were built; data is encoded at once, by the default rules. Thread-safe.
 */
public final class RecordingPublisher implements Publisher, Installation {

    private final List<Message> messages = new CopyOnWriteArrayList<>();
    private final List<String> failures = new CopyOnWriteArrayList<>();
    private final List<PublishedEvent> events = new CopyOnWriteArrayList<>();
    private volatile @Nullable PublishException failure;

    /** One that has nothing yet. */
    public RecordingPublisher() {}

    @Override
    public PublishResult publish(Message message) {
        PublishException planned = failure;
        if (planned != null) {
            throw planned;
        }
        events.add(new PublishedEvent(MessageJson.of(message)));
        messages.add(message);
        return new Accepted(message.channel(), message.event());
    }

    @Override
    public CompletableFuture<PublishResult> publishAsync(Message message) {
        try {
            return CompletableFuture.completedFuture(publish(message));
        } catch (PublishException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    @Override
    public Publisher publisher() {
        return this;
    }

    /** Takes what annotated methods publish; failures do not reach them, as with the real one. */
    @Override
    public EventSink eventSink() {
        return new RecordingSink();
    }

    /** The messages that were published, in the order of the calls, with data as it was given. */
    public List<Message> messages() {
        return List.copyOf(messages);
    }

    /** The same, to be asserted. */
    public PublishedEvents events() {
        return new PublishedEvents(new Kept(), new WatchedGate(PublishGate.ALWAYS_OPEN));
    }

    /** Lets every call fail from now on; {@code null} ends that. */
    public void failWith(@Nullable PublishException newFailure) {
        this.failure = newFailure;
    }

    /** Forgets everything published so far. */
    public void clear() {
        messages.clear();
        events.clear();
        failures.clear();
    }

    private record Accepted(String channel, String event) implements PublishResult {

        @Override
        public Optional<String> id() {
            return Optional.empty();
        }

        @Override
        public Optional<String> scheduleArn() {
            return Optional.empty();
        }

        @Override
        public <T> Optional<T> unwrap(Class<T> type) {
            return Optional.empty();
        }
    }

    private final class RecordingSink implements EventSink {

        @Override
        public boolean isOpen() {
            return true;
        }

        @Override
        public void accept(Message message) {
            try {
                publish(message);
            } catch (PublishException | InvalidMessageException e) {
                failures.add(message.channel() + "  " + message.event() + "  " + e.getMessage());
            }
        }

        @Override
        public void reject(String method, String channel, String event, Throwable problem) {
            failures.add(channel + "  " + event + "  not built by " + method + ": " + problem);
        }

        @Override
        public EventSink captured() {
            return this;
        }
    }

    private final class Kept implements EventRecord {

        @Override
        public List<PublishedEvent> accepted() {
            return List.copyOf(events);
        }

        @Override
        public List<String> refused() {
            return List.copyOf(failures);
        }

        @Override
        public void settle() {
            // Everything is noted down before a call returns.
        }
    }
}
