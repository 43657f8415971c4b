package io.hotsock.local.internal.channel;

/** Where a connection's frames go. Never blocks; frames leave in the order given, and a close comes after them. */
public interface Outlet {

    /** Queues a frame. */
    void send(Outgoing frame);

    /** Queues the end of the connection with a close code. */
    void close(int code, String reason);

    /** Cuts the line at once, with no close frame. */
    void drop();
}
