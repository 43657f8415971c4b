package io.hotsock.publish.internal;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/** One channel's messages, of which at most one is on its way. Guarded by the dispatcher's lock. */
final class Lane {

    private final Queue<Delivery> queue = new ArrayDeque<>(2);
    private final LaneHealth health;
    private long bytes;
    private boolean busy;

    Lane(DispatchLimits limits) {
        this.health = new LaneHealth(limits);
    }

    LaneHealth health() {
        return health;
    }

    /** Whether a message could go at once. */
    boolean free() {
        return !busy && queue.isEmpty();
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

    /** The next message, when none is on its way. */
    @Nullable
    Delivery next() {
        Delivery next = busy ? null : queue.poll();
        if (next != null) {
            bytes -= next.size();
            busy = true;
        }
        return next;
    }

    void begin() {
        busy = true;
    }

    void end() {
        busy = false;
    }

    /** Whether it waits for its turn. */
    boolean waiting() {
        return !busy && !queue.isEmpty();
    }

    List<Delivery> drain() {
        List<Delivery> all = new ArrayList<>(queue);
        queue.clear();
        bytes = 0;
        return all;
    }
}
