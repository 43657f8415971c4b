package io.hotsock.publish;

/**
 * Decides for the messages of annotated methods whether they go now, later, or not at all; a transaction integration lets
 * them go at commit and drops them on rollback. Messages published directly do not pass the gate, because their callers
 * ask for an answer.
 *
 * <p>Must be thread-safe. An exception lets the message go at once, and is logged.
 */
@FunctionalInterface
public interface PublishGate {

    /** Lets every message go at once; the default. */
    PublishGate ALWAYS_OPEN = () -> HeldMessage::release;

    /**
     * Takes the calling thread's situation (its transaction, say) for messages that belong to it. Called on the thread of
     * the annotated method when it returns.
     */
    Passage passage();

    /** The way for messages of one situation. */
    @FunctionalInterface
    interface Passage {

        /**
         * Lets a message go, or keeps it and lets it go or drops it later. Called on the thread of {@link #passage()}, or
         * on any other once an asynchronous result is there.
         */
        void admit(HeldMessage message);
    }

    /** A message at the gate: encoded already, so that later changes to its data do not reach it. Thread-safe. */
    interface HeldMessage {

        /** The channel. */
        String channel();

        /** The event. */
        String event();

        /** Lets it go; after the first {@code release} or {@code drop} nothing happens. Does not wait for queues. */
        void release();

        /** Forgets it, which is counted. */
        void drop();
    }
}
