package io.hotsock.token;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/**
 * What a browser may do with one channel, or with those that match a pattern (contract section 3.5). All is off unless
 * said. A denial holds against every other key that matches the same channel.
 */
public final class ChannelDirectives extends Directives {

    private final Map<String, EventDirectives> events = new LinkedHashMap<>();
    private final Map<String, Object> messages = new LinkedHashMap<>();
    private final Map<String, StorageDirectives> entries = new LinkedHashMap<>();
    private final Map<String, Object> storage = new LinkedHashMap<>();

    ChannelDirectives(ClaimKey key) {
        super("channel", key, null);
    }

    /** May subscribe. */
    public ChannelDirectives subscribe() {
        set("subscribe", true);
        return this;
    }

    /** Must not subscribe, whatever other keys grant. */
    public ChannelDirectives denySubscribe() {
        set("subscribe", false);
        return this;
    }

    /** Is subscribed right after connecting; connect tokens and single channels only. */
    public ChannelDirectives autoSubscribe() {
        set("autoSubscribe", true);
        return this;
    }

    /**
     * A friendly name that the browser may use in place of the channel's. Obeys the rules for channel names, and differs
     * from every other alias and channel name in the token; single channels only (contract section 3.8).
     */
    public ChannelDirectives alias(String alias) {
        set("alias", alias);
        return this;
    }

    /** May ask how many subscribers there are. */
    public ChannelDirectives getInfo() {
        set("getInfo", true);
        return this;
    }

    /** Must not ask how many subscribers there are. */
    public ChannelDirectives denyGetInfo() {
        set("getInfo", false);
        return this;
    }

    /** May list stored messages from this time on; default from the start of the subscription. */
    public ChannelDirectives history(Instant since) {
        setInstant("historyStart", since);
        return this;
    }

    /** May list all stored messages. */
    public ChannelDirectives wholeHistory() {
        return history(Instant.EPOCH);
    }

    /** The subscription is not counted and announces no change of the count; members are announced as ever. */
    public ChannelDirectives omitFromSubCount() {
        set("omitFromSubCount", true);
        return this;
    }

    /** May change its user metadata on this channel; tokens of scope {@link TokenScope#UMD} only. */
    public ChannelDirectives umdUpdate() {
        set("umdUpdate", true);
        return this;
    }

    /** Must not change its user metadata on this channel. */
    public ChannelDirectives denyUmdUpdate() {
        set("umdUpdate", false);
        return this;
    }

    /** Says what may be done with messages of an event. Called again for the same event, it adds to what was said. */
    public ChannelDirectives event(String event, Consumer<EventDirectives> said) {
        return event(ClaimKey.name(event), said);
    }

    /** Says what may be done with messages of all events that match. */
    public ChannelDirectives event(NamePattern events, Consumer<EventDirectives> said) {
        return event(ClaimKey.pattern(events.key()), said);
    }

    /** Says what may be done with an entry of the channel's storage. Called again, it adds to what was said. */
    public ChannelDirectives storage(String entry, Consumer<StorageDirectives> said) {
        return storage(ClaimKey.name(entry), said);
    }

    /** Says what may be done with all entries of the channel's storage that match. */
    public ChannelDirectives storage(NamePattern matching, Consumer<StorageDirectives> said) {
        return storage(ClaimKey.pattern(matching.key()), said);
    }

    private ChannelDirectives event(ClaimKey event, Consumer<EventDirectives> said) {
        EventDirectives directives = events.computeIfAbsent(event.text(), text -> new EventDirectives(event, this));
        directives.again(event);
        said.accept(directives);
        messages.put(event.text(), directives.values());
        set("messages", messages);
        return this;
    }

    private ChannelDirectives storage(ClaimKey entry, Consumer<StorageDirectives> said) {
        StorageDirectives directives =
                entries.computeIfAbsent(entry.text(), text -> new StorageDirectives(entry, this));
        directives.again(entry);
        said.accept(directives);
        storage.put(entry.text(), directives.values());
        set("storage", storage);
        return this;
    }

    Collection<EventDirectives> events() {
        return events.values();
    }

    Collection<StorageDirectives> entries() {
        return entries.values();
    }
}
