package com.acme;

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
 * The channel {@code old.<legacy.id>}. Immutable.
 */
@Generated("io.hotsock.processor")
@GeneratedChannel("old.<legacy.id>")
@SuppressWarnings({
        "deprecation",
        "removal"
})
@NullMarked
public final class OldChannel implements Channel {
    /**
     * Event {@code old.done}.
     *
     * @see com.acme.Old#done(com.acme.Legacy)
     */
    public static final String OLD_DONE = "old.done";

    /**
     * Event {@code old.kept}.
     *
     * @see com.acme.Older#keep(java.util.List)
     */
    public static final String OLD_KEPT = "old.kept";

    private static final ChannelPattern ANY = ChannelPattern.regex("^old\\.[^.]+$");

    private static final ChannelPattern ANY_BELOW = ChannelPattern.wildcard("old.*");

    private static final InstallationHandle DEFAULT = InstallationHandle.of("", OldChannel.class);

    private final String name;

    private OldChannel(String name) {
        this.name = name;
    }

    /**
     * One channel.
     *
     * @throws IllegalArgumentException when a value can not be part of its name
     */
    public static OldChannel of(String id) {
        return new OldChannel("old." + Placeholders.segment("old.<legacy.id>", "legacy.id", id));
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
     * The message {@code old.done}, without publishing it.
     */
    public Message oldDone(String data) {
        return Message.of(name, OLD_DONE, data);
    }

    /**
     * Publishes {@code old.done} and waits for the answer.
     */
    public PublishResult publishOldDone(String data) {
        return publishOldDone(DEFAULT.publisher(), data);
    }

    /**
     * Publishes {@code old.done} by a given publisher and waits for the answer.
     */
    public PublishResult publishOldDone(Publisher publisher, String data) {
        return publisher.publish(oldDone(data));
    }

    /**
     * The message {@code old.kept}, without publishing it.
     */
    public Message oldKept(Older.Kept.Inner data) {
        return Message.of(name, OLD_KEPT, data);
    }

    /**
     * Publishes {@code old.kept} and waits for the answer.
     */
    public PublishResult publishOldKept(Older.Kept.Inner data) {
        return publishOldKept(DEFAULT.publisher(), data);
    }

    /**
     * Publishes {@code old.kept} by a given publisher and waits for the answer.
     */
    public PublishResult publishOldKept(Publisher publisher, Older.Kept.Inner data) {
        return publisher.publish(oldKept(data));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof OldChannel that && that.name.equals(name);
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
