package io.hotsock.local.internal.message;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** The last publish requests, for tests to look at. Bounded; thread-safe. */
public final class PublishLog {

    private final int capacity;
    private final Deque<PublishRecord> records = new ArrayDeque<>();
    private long count;

    /** A log that keeps so many. */
    public PublishLog(int capacity) {
        this.capacity = capacity;
    }

    synchronized void add(PublishRecord record) {
        count++;
        records.add(record);
        if (records.size() > capacity) {
            records.poll();
        }
    }

    /** The requests kept, oldest first. */
    public synchronized List<PublishRecord> records() {
        return List.copyOf(records);
    }

    /** All requests since the start or the last clearing, kept or not. */
    public synchronized long count() {
        return count;
    }

    /** Forgets all. */
    public synchronized void clear() {
        records.clear();
        count = 0;
    }
}
