package io.hotsock.publish.internal.transport;

/** An encoded message on its way. Holds no object of the caller's, so later changes and memory stay the caller's. */
public final class Outgoing {

    private final String channel;
    private final String event;
    private final byte[] body;
    private final boolean repeatable;

    /**
     * An encoded message.
     *
     * @param body the request JSON; not copied, so hands off
     * @param repeatable whether the service drops a second copy, so that an attempt whose outcome is unknown may be
     *     repeated
     */
    public Outgoing(String channel, String event, byte[] body, boolean repeatable) {
        this.channel = channel;
        this.event = event;
        this.body = body;
        this.repeatable = repeatable;
    }

    /** The channel. */
    public String channel() {
        return channel;
    }

    /** The event. */
    public String event() {
        return event;
    }

    /** The request JSON, not a copy. */
    public byte[] body() {
        return body;
    }

    /** How many bytes it holds in memory, apart from a small constant. */
    public int size() {
        return body.length;
    }

    /** Whether an attempt whose outcome is unknown may be repeated. */
    public boolean repeatable() {
        return repeatable;
    }

    @Override
    public String toString() {
        return "Outgoing[channel=" + channel + ", event=" + event + ", size=" + size() + "]";
    }
}
