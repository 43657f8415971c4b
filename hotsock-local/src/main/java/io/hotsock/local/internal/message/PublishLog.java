package io.hotsock.local.internal.message;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** The last publish requests, for tests to look at. Bounded in number and, as some are large, in size; thread-safe. */
public final class PublishLog {

    private static final long MAX_CHARACTERS = 32L * 1024 * 1024;

    private final int capacity;
    private final Deque<PublishRecord> records = new ArrayDeque<>();
    private long count;
    private long characters;

    /** A log that keeps so many. */
    public PublishLog(int capacity) {
        this.capacity = capacity;
    }

    synchronized void add(PublishRecord record) {
        count++;
        records.add(record);
        characters += record.body().length();
        while (!records.isEmpty() && (records.size() > capacity || characters > MAX_CHARACTERS)) {
            characters -= records.remove().body().length();
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
        characters = 0;
    }
}
