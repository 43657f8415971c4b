package io.hotsock.benchmarks.attach;

import io.hotsock.api.Installation;
import io.hotsock.api.Message;
import io.hotsock.api.PublishResult;
import io.hotsock.api.Publisher;
import io.hotsock.api.shim.EventSink;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** An installation whose messages arrive and go no further; keeps the last, so that no compiler can leave it out. */
final class Nowhere implements Installation, EventSink {

    static final Nowhere INSTANCE = new Nowhere();

    private @Nullable Message last;
    private int count;

    @Override
    public EventSink eventSink() {
        return this;
    }

    @Override
    public boolean isOpen() {
        return true;
    }

    @Override
    public void accept(Message message) {
        last = message;
        count++;
    }

    /** The last message. */
    @Nullable
    Message last() {
        return last;
    }

    /** How many there have been. */
    int count() {
        return count;
    }

    @Override
    public void reject(String method, String channel, String event, Throwable problem) {
        throw new IllegalStateException(method + " was to publish", problem);
    }

    @Override
    public EventSink captured() {
        return this;
    }

    @Override
    public Publisher publisher() {
        return new Publisher() {
            @Override
            public PublishResult publish(Message message) {
                throw new UnsupportedOperationException("Only annotated methods publish here.");
            }

            @Override
            public CompletableFuture<PublishResult> publishAsync(Message message) {
                throw new UnsupportedOperationException("Only annotated methods publish here.");
            }
        };
    }
}
