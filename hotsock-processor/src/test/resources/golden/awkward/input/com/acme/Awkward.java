package com.acme;

import io.hotsock.api.HotsockEvent;
import io.hotsock.api.HotsockStorage;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Names and types that generated code has to find its way around. */
public class Awkward<T extends Awkward.Bound<? super T>> {

    interface Bound<B> {}

    static class Failure extends Exception {
        private static final long serialVersionUID = 1L;
    }

    @HotsockEvent(channel = "awkward.<name>", event = "name")
    public String name(String name) {
        return name;
    }

    @HotsockEvent(channel = "awkward.<publisher>", event = "default", installation = "east-1")
    public void methods(String publisher) throws Failure {}

    @HotsockEvent(
            channel = "awkward.<result>",
            event = "name.<name>",
            data = "data",
            schedule = "schedule",
            installation = "east_1")
    public void returned(String result, String name, String data, Instant schedule) {}

    @HotsockEvent(channel = "awkward.<message>", event = "publish.name", each = true, store = 60)
    @HotsockEvent(channel = "awkward.<message>", event = "name.<publisher>", each = true)
    public List<T> sink(String message, T sink, String publisher, String attempts, String each, String element) {
        return List.of(sink);
    }

    @HotsockEvent(channel = "awkward.<problem>", event = "name.name", data = "later")
    @HotsockStorage(channel = "awkward.<problem>", key = "name.<value>")
    @HotsockStorage(channel = "awkward.<problem>", key = "name")
    public CompletableFuture<String> later(String problem, String later, String value, String installation) {
        return CompletableFuture.completedFuture(problem + later + value + installation);
    }

    @HotsockEvent(channel = "awkward.<value>", event = "to.string")
    public <E extends Failure> String toString(E value) throws E {
        throw value;
    }
}
