package io.hotsock.local.junit;

/**
 * A message of an annotated method that came to the gate.
 *
 * @param state where it is now
 */
public record HeldEvent(String channel, String event, State state) {

    /** Where a message is. */
    public enum State {
        /** At the gate. */
        HELD,
        /** Let go, to be published. */
        RELEASED,
        /** Dropped, never to be published. */
        DROPPED
    }

    /** In one line. */
    @Override
    public String toString() {
        return channel + "  " + event + "  " + state;
    }
}
