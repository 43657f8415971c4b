package io.hotsock.local.junit;

import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Events that are looked for, narrowed down word by word, and at the end an assertion. Immutable; each word gives a new
 * one.
 */
public final class EventAssertion {

    private static final int LISTED = 20;
    private static final long PAUSE_MILLIS = 5;

    private final EventRecord events;
    private final WatchedGate gate;
    private final String description;
    private final Predicate<PublishedEvent> wanted;
    private final Duration patience;

    EventAssertion(
            EventRecord events,
            WatchedGate gate,
            String description,
            Predicate<PublishedEvent> wanted,
            Duration patience) {
        this.events = events;
        this.gate = gate;
        this.description = description;
        this.wanted = wanted;
        this.patience = patience;
    }

    EventAssertion onChannel(String channel) {
        return narrowed(" on \"" + channel + "\"", event -> event.channel().equals(channel));
    }

    /** Events of this name. */
    public EventAssertion named(String name) {
        return narrowed(" named \"" + name + "\"", event -> event.event().equals(name));
    }

    /**
     * Events that fulfil a condition.
     *
     * @param words for the failure: {@code where("with two seats", event -> event.data().path("seats").asInt() == 2)}
     */
    public EventAssertion where(String words, Predicate<PublishedEvent> condition) {
        return narrowed(" " + words, condition);
    }

    /**
     * Waits up to this long for events that are published later, by another thread say. Default: what has been handed to
     * the publisher when the assertion is made is waited for, and nothing else. Before {@link #none()} it is the time
     * during which nothing may come.
     */
    public EventAssertion within(Duration time) {
        return new EventAssertion(events, gate, description, wanted, time);
    }

    /** The only one. */
    public PublishedEvent single() {
        return exactly(1).get(0);
    }

    /** The first, of at least one. */
    public PublishedEvent first() {
        return atLeast(1).get(0);
    }

    /** The last so far, of at least one. */
    public PublishedEvent last() {
        List<PublishedEvent> found = atLeast(1);
        return found.get(found.size() - 1);
    }

    /** All of them, in the order of their arrival, when there are so many. */
    public List<PublishedEvent> exactly(int count) {
        List<PublishedEvent> found = await(count);
        if (found.size() != count) {
            throw failure(count + (count == 1 ? " event" : " events"), found);
        }
        return found;
    }

    /** All of them, in the order of their arrival, when there are at least so many. */
    public List<PublishedEvent> atLeast(int count) {
        List<PublishedEvent> found = await(count);
        if (found.size() < count) {
            throw failure("at least " + count + (count == 1 ? " event" : " events"), found);
        }
        return found;
    }

    /** Asserts that there is none. */
    public void none() {
        List<PublishedEvent> found = await(1);
        if (!found.isEmpty()) {
            throw failure("no event", found);
        }
    }

    private EventAssertion narrowed(String words, Predicate<PublishedEvent> condition) {
        return new EventAssertion(events, gate, description + words, wanted.and(condition), patience);
    }

    private List<PublishedEvent> await(int count) {
        long deadline = System.nanoTime() + patience.toNanos();
        List<PublishedEvent> found = settled();
        while (found.size() < count && System.nanoTime() < deadline) {
            pause();
            found = settled();
        }
        return found;
    }

    private List<PublishedEvent> settled() {
        events.settle();
        return events.accepted().stream().filter(wanted).toList();
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for events.", e);
        }
    }

    private AssertionError failure(String expected, List<PublishedEvent> found) {
        String time = patience.isZero() ? "" : " within " + patience.toMillis() + " ms";
        StringBuilder text = new StringBuilder("Expected " + expected + description + time + ", but "
                + (found.isEmpty() ? "there was none." : "there were " + found.size() + "."));
        list(text, "Published were:", events.accepted());
        list(text, "Refused were:", events.refused());
        list(
                text,
                "At the gate:",
                gate.events().stream()
                        .filter(event -> event.state() != HeldEvent.State.RELEASED)
                        .toList());
        return new AssertionError(text.toString());
    }

    private static void list(StringBuilder text, String title, List<?> entries) {
        if (entries.isEmpty()) {
            return;
        }
        text.append('\n').append(title);
        text.append(entries.stream().limit(LISTED).map(entry -> "\n  " + entry).collect(Collectors.joining()));
        if (entries.size() > LISTED) {
            text.append("\n  and ").append(entries.size() - LISTED).append(" more");
        }
    }
}
