package io.hotsock.token;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/**
 * What a browser may do with messages of one event, or of the events that match a pattern (contract section 3.6). All is
 * off unless said. A denial holds against every other key that matches the same event.
 */
public final class EventDirectives extends Directives {

    EventDirectives(ClaimKey key, ChannelDirectives channel) {
        super("event", key, channel);
    }

    /** May send the event while subscribed to the channel. */
    public EventDirectives publish() {
        set("publish", true);
        return this;
    }

    /** Must not send the event, whether subscribed or not. */
    public EventDirectives denyPublish() {
        set("publish", false);
        return this;
    }

    /** May send the event without being subscribed; connect tokens only. */
    public EventDirectives broadcast() {
        set("broadcast", true);
        return this;
    }

    /** Must not send the event without being subscribed. */
    public EventDirectives denyBroadcast() {
        set("broadcast", false);
        return this;
    }

    /** The sender receives its own messages too. Has no effect where the event can not be sent. */
    public EventDirectives echo() {
        set("echo", true);
        return this;
    }

    /** The sender never receives its own messages. */
    public EventDirectives denyEcho() {
        set("echo", false);
        return this;
    }

    /** Messages go to the installation's pub/sub topic or bus too. Has no effect where the event can not be sent. */
    public EventDirectives emitPubSubEvent() {
        set("emitPubSubEvent", true);
        return this;
    }

    /** Messages never go to the installation's pub/sub topic or bus. */
    public EventDirectives denyEmitPubSubEvent() {
        set("emitPubSubEvent", false);
        return this;
    }

    /** May add and remove any reaction to stored messages of the event; needs a user id. */
    public EventDirectives react() {
        set("react", true);
        return this;
    }

    /** May add and remove these reactions; each not blank, at most 100 bytes in UTF-8, without {@code #}. */
    public EventDirectives react(String first, String... more) {
        String[] all = Arrays.copyOf(new String[] {first}, 1 + more.length);
        System.arraycopy(more, 0, all, 1, more.length);
        set("react", List.of(all));
        return this;
    }

    /** Must not react to messages of the event. */
    public EventDirectives denyReact() {
        set("react", false);
        return this;
    }

    /** May schedule messages for times up to this one, which must lie ahead. */
    public EventDirectives scheduleBefore(Instant latest) {
        setInstant("scheduleBefore", latest);
        return this;
    }

    /** How long this sender's messages are kept: whole seconds, 0 (the default, not at all) to 3,155,695,200. */
    public EventDirectives store(Duration time) {
        setStore(time, 0);
        return this;
    }

    /** This sender's messages are kept for ever. */
    public EventDirectives storeForever() {
        setStoreForever();
        return this;
    }
}
