package io.hotsock.api.shim;

import io.hotsock.api.Message;
import org.jspecify.annotations.Nullable;

/**
 * Where generated code hands messages on. One per installation; a closed one takes nothing and costs nothing.
 *
 * <p>No method lets an exception out to the annotated method's caller, unless the installation is configured to throw on
 * failure and the sink is not {@linkplain #captured() captured}.
 */
public interface EventSink {

    /** Whether a message would go anywhere now; when false (suppressed, disabled, not configured) none is built. */
    boolean isOpen();

    /** Takes a message: encodes it at once on this thread, then gates, orders and sends it. */
    void accept(Message message);

    /**
     * Takes the failure to build a message: logged, counted and given to the listener like a failed publish.
     *
     * @param method the annotated method, for people
     * @param channel the channel's template
     * @param event the event's template
     */
    void reject(String method, String channel, String event, Throwable problem);

    /**
     * This sink for use at a later completion: suppression and gate as they are now, no waiting, never throwing.
     */
    EventSink captured();

    /** A sink that takes nothing. */
    static EventSink closed() {
        return ClosedSink.INSTANCE;
    }

    /** Takes nothing. */
    enum ClosedSink implements EventSink {
        /** The one. */
        INSTANCE;

        @Override
        public boolean isOpen() {
            return false;
        }

        @Override
        public void accept(Message message) {}

        @Override
        public void reject(String method, String channel, String event, @Nullable Throwable problem) {}

        @Override
        public EventSink captured() {
            return this;
        }
    }
}
