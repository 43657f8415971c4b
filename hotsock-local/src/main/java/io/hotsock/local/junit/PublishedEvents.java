package io.hotsock.local.junit;

import io.hotsock.api.Channel;
import java.time.Duration;
import java.util.List;

/**
 * What was published, to be asserted in sentences:
 *
 * <pre>{@code
 * events.on("user.42").named("user.updated").within(ofSeconds(2)).single().dataAs(User.class);
 * events.on(UserChannel.of("43")).none();
 * events.nothingWasPublished();
 * }</pre>
 *
 * <p>Whatever was handed to the publisher before an assertion is waited for, so that no assertion depends on how fast
 * messages are sent. Failures list what was published instead. Thread-safe.
 */
public final class PublishedEvents {

    private final EventRecord events;
    private final WatchedGate gate;

    PublishedEvents(EventRecord events, WatchedGate gate) {
        this.events = events;
        this.gate = gate;
    }

    /** Events on one channel. */
    public EventAssertion on(String channel) {
        return any().onChannel(channel);
    }

    /** Events on one channel. */
    public EventAssertion on(Channel channel) {
        return on(channel.name());
    }

    /** Events on any channel. */
    public EventAssertion any() {
        return new EventAssertion(events, gate, "", event -> true, Duration.ZERO);
    }

    /** All events so far, in the order of their arrival. */
    public List<PublishedEvent> all() {
        events.settle();
        return events.accepted();
    }

    /**
     * Asserts that nothing was published at all, held messages aside.
     *
     * @throws AssertionError listing what was
     */
    public void nothingWasPublished() {
        any().none();
    }

    /** The messages of annotated methods that came to the gate, such as a transaction's; they have no data to look at. */
    public List<HeldEvent> held() {
        return gate.events();
    }

    /**
     * Asserts that a message came to the gate and is still held there: its transaction, say, goes on.
     *
     * @throws AssertionError telling what became of it
     */
    public void isHeld(String channel, String event) {
        gate.require(channel, event, HeldEvent.State.HELD);
    }

    /**
     * Asserts that a message came to the gate and was dropped: its transaction, say, was rolled back.
     *
     * @throws AssertionError telling what became of it
     */
    public void wasDropped(String channel, String event) {
        gate.require(channel, event, HeldEvent.State.DROPPED);
    }
}
