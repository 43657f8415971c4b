package com.acme.marked;

import io.hotsock.api.HotsockDecorator;
import io.hotsock.api.HotsockEvent;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

@HotsockDecorator
public class Directory {

    public record Entry(String id, @Nullable String note) {}

    @HotsockEvent(channel = "entry.<id>", event = "entry.noted", data = "result.note")
    public @Nullable Entry note(String id, @Nullable String note) {
        return note == null ? null : new Entry(id, note);
    }

    @HotsockEvent(channel = "entry.<id>", event = "entry.found")
    public Optional<Entry> find(String id) {
        return Optional.of(new Entry(id, null));
    }

    @HotsockEvent(channel = "entry.<id>", event = "entry.found")
    public CompletableFuture<Entry> findLater(String id) {
        return CompletableFuture.completedFuture(new Entry(id, null));
    }
}
