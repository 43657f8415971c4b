package com.acme.marked;

import io.hotsock.api.Channel;
import io.hotsock.api.ChannelPattern;
import io.hotsock.api.Message;
import io.hotsock.api.PublishResult;
import io.hotsock.api.Publisher;
import io.hotsock.api.shim.GeneratedChannel;
import io.hotsock.api.shim.InstallationHandle;
import io.hotsock.api.shim.Placeholders;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * The channel {@code entry.<id>}. Immutable.
 */
@Generated("io.hotsock.processor")
@GeneratedChannel("entry.<id>")
@NullMarked
public final class EntryChannel implements Channel {
    /**
     * Event {@code entry.found}.
     *
     * @see com.acme.marked.Directory#find(String)
     * @see com.acme.marked.Directory#findLater(String)
     */
    public static final String ENTRY_FOUND = "entry.found";

    /**
     * Event {@code entry.noted}.
     *
     * @see com.acme.marked.Directory#note(String, String)
     */
    public static final String ENTRY_NOTED = "entry.noted";

    private static final ChannelPattern ANY = ChannelPattern.regex("^entry\\.[^.]+$");

    private static final ChannelPattern ANY_BELOW = ChannelPattern.wildcard("entry.*");

    private static final InstallationHandle DEFAULT = InstallationHandle.of("", EntryChannel.class);

    private final String name;

    private EntryChannel(String name) {
        this.name = name;
    }

    /**
     * One channel.
     *
     * @throws IllegalArgumentException when a value can not be part of its name
     */
    public static EntryChannel of(String id) {
        return new EntryChannel("entry." + Placeholders.segment("entry.<id>", "id", id));
    }

    /**
     * Grants exactly the channels of this class.
     */
    public static ChannelPattern any() {
        return ANY;
    }

    /**
     * Grants the channels of this class and all below them: crosses dots.
     */
    public static ChannelPattern anyBelow() {
        return ANY_BELOW;
    }

    @Override
    public String name() {
        return name;
    }

    /**
     * The message {@code entry.found}, without publishing it.
     */
    public Message entryFound(Directory.Entry data) {
        return Message.of(name, ENTRY_FOUND, data);
    }

    /**
     * Publishes {@code entry.found} and waits for the answer.
     */
    public PublishResult publishEntryFound(Directory.Entry data) {
        return publishEntryFound(DEFAULT.publisher(), data);
    }

    /**
     * Publishes {@code entry.found} by a given publisher and waits for the answer.
     */
    public PublishResult publishEntryFound(Publisher publisher, Directory.Entry data) {
        return publisher.publish(entryFound(data));
    }

    /**
     * The message {@code entry.noted}, without publishing it.
     */
    public Message entryNoted(String data) {
        return Message.of(name, ENTRY_NOTED, data);
    }

    /**
     * Publishes {@code entry.noted} and waits for the answer.
     */
    public PublishResult publishEntryNoted(String data) {
        return publishEntryNoted(DEFAULT.publisher(), data);
    }

    /**
     * Publishes {@code entry.noted} by a given publisher and waits for the answer.
     */
    public PublishResult publishEntryNoted(Publisher publisher, String data) {
        return publisher.publish(entryNoted(data));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof EntryChannel that && that.name.equals(name);
    }

    @Override
    public int hashCode() {
        return name.hashCode();
    }

    @Override
    public String toString() {
        return name;
    }
}
