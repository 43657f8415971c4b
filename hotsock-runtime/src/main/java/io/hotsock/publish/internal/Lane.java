package io.hotsock.publish.internal;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/**
 * One channel's ordered messages, of which at most one is on its way, or its unordered ones. Guarded by the dispatcher's
 * lock.
 */
final class Lane {

    private final Queue<Delivery> queue = new ArrayDeque<>(2);
    private final LaneHealth health;
    private final boolean ordered;
    private long bytes;
    private int onTheirWay;

    Lane(DispatchLimits limits, boolean ordered) {
        this.health = new LaneHealth(limits);
        this.ordered = ordered;
    }

    LaneHealth health() {
        return health;
    }

    /** Whether a message could go at once. */
    boolean free() {
        return queue.isEmpty() && !busy();
    }

    /** Whether it has no messages at all. */
    boolean idle() {
        return queue.isEmpty() && onTheirWay == 0;
    }

    private boolean busy() {
        return ordered && onTheirWay > 0;
    }

    /** An empty queue takes a message of any size: otherwise one that is larger than the bound could never go. */
    boolean hasRoom(int size, DispatchLimits limits) {
        return queue.isEmpty()
                || (queue.size() < limits.maxQueuedPerChannel() && bytes + size <= limits.maxQueuedBytesPerChannel());
    }

    void add(Delivery delivery) {
        queue.add(delivery);
        bytes += delivery.size();
    }

    boolean remove(Delivery delivery) {
        boolean removed = queue.remove(delivery);
        bytes -= removed ? delivery.size() : 0;
        return removed;
    }

    /** The next message, when it may go. */
    @Nullable
    Delivery next() {
        Delivery next = busy() ? null : queue.poll();
        if (next != null) {
            bytes -= next.size();
            onTheirWay++;
        }
        return next;
    }

    void begin() {
        onTheirWay++;
    }

    void end() {
        onTheirWay--;
    }

    /** Whether it has a message that may go when its turn comes. */
    boolean waiting() {
        return !queue.isEmpty() && !busy();
    }

    List<Delivery> drain() {
        List<Delivery> all = new ArrayList<>(queue);
        queue.clear();
        bytes = 0;
        return all;
    }
}
