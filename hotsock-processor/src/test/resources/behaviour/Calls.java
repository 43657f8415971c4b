package com.acme;

import io.hotsock.api.HotsockDecorator;
import io.hotsock.api.HotsockEvent;
import io.hotsock.api.HotsockStorage;
import io.hotsock.api.shim.Woven;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

@HotsockDecorator
public class Calls {

    public record Item(String label) {}

    public static class Broken {
        public String getText() {
            throw new StackOverflowError("too deep");
        }
    }

    /** Calls an annotated method too early, on purpose. */
    @SuppressWarnings("this-escape")
    public Calls() {
        name("0", "early");
    }

    @HotsockEvent(channel = "user.<id>", event = "named")
    public String name(String id, String name) {
        return name;
    }

    @HotsockEvent(channel = "user.<id>", event = "failed")
    public String fail(String id) {
        throw new IllegalStateException(id);
    }

    @HotsockEvent(channel = "item.<result.label>", event = "found", data = "result.label")
    public Item item(String label) {
        return label.equals("no item") ? null : new Item(label.equals("no label") ? null : label);
    }

    @HotsockEvent(channel = "<id>.lead", event = "led")
    public void lead(String id) {}

    @HotsockEvent(channel = "lobby", event = "broken", data = "text")
    public Broken broken() {
        return new Broken();
    }

    @HotsockEvent(channel = "lobby", event = "maybe", when = "flag")
    public boolean maybe(boolean flag) {
        return flag;
    }

    @HotsockEvent(channel = "lobby", event = "optional")
    public Optional<String> optional(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }

    @HotsockEvent(channel = "lobby", event = "asked", data = "text")
    public Optional<String> asked(String text, boolean known) {
        return known ? Optional.of("unread") : Optional.empty();
    }

    @HotsockEvent(channel = "lobby", event = "counted", data = "text")
    public OptionalInt counted(String text, boolean known) {
        return known ? OptionalInt.of(7) : OptionalInt.empty();
    }

    @HotsockEvent(channel = "lobby", event = "number")
    public OptionalInt number(int number) {
        return number < 0 ? OptionalInt.empty() : OptionalInt.of(number);
    }

    @HotsockEvent(channel = "lobby", event = "stage")
    public CompletableFuture<String> stage(CompletableFuture<String> stage) {
        return stage;
    }

    @HotsockEvent(channel = "item.<result>", event = "seen", each = true)
    public List<String> each(List<String> items) {
        return items;
    }

    @HotsockEvent(channel = "item.<result>", event = "seen", each = true)
    public Stream<String> flow(Stream<String> items) {
        return items;
    }

    @HotsockEvent(channel = "user.<id>", event = "first")
    @HotsockEvent(channel = "user.<id>", event = "second")
    public String twice(String id) {
        return id;
    }

    @HotsockEvent(channel = "user.<id>", event = "refused.first")
    @HotsockEvent(channel = "user.<bad>", event = "second")
    @HotsockEvent(channel = "user.<id>", event = "refused.third")
    @HotsockEvent(channel = "user.<id>", event = "fourth")
    public String refused(String id, String bad) {
        return id;
    }

    @HotsockEvent(channel = "item.<result>", event = "refused", each = true)
    public List<String> refusedEach(List<String> items) {
        return items;
    }

    public record Home(String city, Map<String, Optional<Home>> others, String[] rooms, OptionalInt number) {}

    public record Owner(Home home) {}

    @HotsockEvent(channel = "city.<home.others.summer.city>", event = "found", data = "home.rooms.length")
    public Owner owner(Owner owner) {
        return owner;
    }

    @HotsockEvent(channel = "city.<owner.home.others.summer.city>", event = "sought", data = "owner.home.number")
    public void seek(Owner owner) {}

    @HotsockStorage(channel = "lobby", key = "rules", store = 60)
    public String rules(String text) {
        return text;
    }

    @HotsockEvent(channel = "user.<id>", event = "saved", deduplicationId = "<version>")
    public String dedup(String id, String version) {
        return version;
    }

    @Woven(by = "a test")
    @HotsockDecorator(className = "PublishingWovenCalls")
    public static class WovenCalls {
        @HotsockEvent(channel = "lobby", event = "said")
        public String say(String text) {
            return text;
        }
    }

    @HotsockDecorator(className = "PublishingDoor")
    public interface Door {
        @HotsockEvent(channel = "door.<name>", event = "opened")
        boolean open(String name);
    }
}

class WoodenDoor implements Calls.Door {
    @Override
    public boolean open(String name) {
        return true;
    }
}
