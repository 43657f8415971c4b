package io.hotsock.api.shim;

import io.hotsock.api.Message;
import org.jspecify.annotations.Nullable;

/**
 * What one return has to publish, where that is more than one message: a failure of one keeps none of the others from being
 * tried. Lives for one call, on one thread.
 */
public final class Attempts {

    private @Nullable Throwable failure;

    /** A sink that hands everything to the given one and keeps what that throws for {@link #finish()}. */
    public EventSink on(EventSink sink) {
        return new Attempt(sink);
    }

    /** Throws the first failure, with all later ones suppressed in it; does nothing when there was none. */
    public void finish() {
        if (failure instanceof RuntimeException unchecked) {
            throw unchecked;
        }
        if (failure instanceof Error error) {
            throw error;
        }
    }

    private void keep(Throwable problem) {
        if (failure == null) {
            failure = problem;
        } else if (failure != problem) {
            failure.addSuppressed(problem);
        }
    }

    private final class Attempt implements EventSink {

        private final EventSink sink;

        Attempt(EventSink sink) {
            this.sink = sink;
        }

        @Override
        public boolean isOpen() {
            return sink.isOpen();
        }

        @Override
        public void accept(Message message) {
            try {
                sink.accept(message);
            } catch (RuntimeException | Error problem) {
                keep(problem);
            }
        }

        @Override
        public void reject(String method, String channel, String event, Throwable problem) {
            try {
                sink.reject(method, channel, event, problem);
            } catch (RuntimeException | Error thrown) {
                keep(thrown);
            }
        }

        @Override
        public EventSink captured() {
            return sink.captured();
        }
    }
}
