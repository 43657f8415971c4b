package com.acme;

import io.hotsock.api.Channel;
import io.hotsock.api.ChannelPattern;
import io.hotsock.api.Message;
import io.hotsock.api.PublishResult;
import io.hotsock.api.Publisher;
import io.hotsock.api.shim.GeneratedChannel;
import io.hotsock.api.shim.InstallationHandle;
import io.hotsock.api.shim.Placeholders;
import java.util.List;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * The channel {@code row.<key>}. Immutable.
 */
@Generated("io.hotsock.processor")
@GeneratedChannel("row.<key>")
@NullMarked
public final class RowChannel implements Channel {
    /**
     * Event {@code row.found}.
     *
     * @see com.acme.Repository.Index#find(Number, java.util.List)
     */
    public static final String ROW_FOUND = "row.found";

    /**
     * Event {@code row.hidden}.
     *
     * @see com.acme.Repository#hide(CharSequence)
     */
    public static final String ROW_HIDDEN = "row.hidden";

    /**
     * Event {@code row.passed}.
     *
     * @see com.acme.Repository.Cursor#pass(Number, CharSequence)
     */
    public static final String ROW_PASSED = "row.passed";

    /**
     * Event {@code row.saved}.
     *
     * @see com.acme.Repository#save(Number, CharSequence[], Comparable)
     */
    public static final String ROW_SAVED = "row.saved";

    private static final ChannelPattern ANY = ChannelPattern.regex("^row\\.[^.]+$");

    private static final ChannelPattern ANY_BELOW = ChannelPattern.wildcard("row.*");

    private static final InstallationHandle DEFAULT = InstallationHandle.of("", RowChannel.class);

    private final String name;

    private RowChannel(String name) {
        this.name = name;
    }

    /**
     * One channel.
     *
     * @throws IllegalArgumentException when a value can not be part of its name
     */
    public static RowChannel of(Number key) {
        return new RowChannel("row." + Placeholders.segment("row.<key>", "key", key));
    }

    /**
     * One channel.
     *
     * @throws IllegalArgumentException when a value can not be part of its name
     */
    public static RowChannel of(CharSequence text) {
        return new RowChannel("row." + Placeholders.segment("row.<key>", "key", text));
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
     * The message {@code row.found}, without publishing it.
     */
    public Message rowFound(List<?> data) {
        return Message.of(name, ROW_FOUND, data);
    }

    /**
     * Publishes {@code row.found} and waits for the answer.
     */
    public PublishResult publishRowFound(List<?> data) {
        return publishRowFound(DEFAULT.publisher(), data);
    }

    /**
     * Publishes {@code row.found} by a given publisher and waits for the answer.
     */
    public PublishResult publishRowFound(Publisher publisher, List<?> data) {
        return publisher.publish(rowFound(data));
    }

    /**
     * The message {@code row.hidden}, without publishing it.
     */
    public Message rowHidden(CharSequence data) {
        return Message.of(name, ROW_HIDDEN, data);
    }

    /**
     * Publishes {@code row.hidden} and waits for the answer.
     */
    public PublishResult publishRowHidden(CharSequence data) {
        return publishRowHidden(DEFAULT.publisher(), data);
    }

    /**
     * Publishes {@code row.hidden} by a given publisher and waits for the answer.
     */
    public PublishResult publishRowHidden(Publisher publisher, CharSequence data) {
        return publisher.publish(rowHidden(data));
    }

    /**
     * The message {@code row.passed}, without publishing it.
     */
    public Message rowPassed(CharSequence data) {
        return Message.of(name, ROW_PASSED, data);
    }

    /**
     * Publishes {@code row.passed} and waits for the answer.
     */
    public PublishResult publishRowPassed(CharSequence data) {
        return publishRowPassed(DEFAULT.publisher(), data);
    }

    /**
     * Publishes {@code row.passed} by a given publisher and waits for the answer.
     */
    public PublishResult publishRowPassed(Publisher publisher, CharSequence data) {
        return publisher.publish(rowPassed(data));
    }

    /**
     * The message {@code row.saved}, without publishing it.
     */
    public Message rowSaved(List<?> data) {
        return Message.of(name, ROW_SAVED, data);
    }

    /**
     * Publishes {@code row.saved} and waits for the answer.
     */
    public PublishResult publishRowSaved(List<?> data) {
        return publishRowSaved(DEFAULT.publisher(), data);
    }

    /**
     * Publishes {@code row.saved} by a given publisher and waits for the answer.
     */
    public PublishResult publishRowSaved(Publisher publisher, List<?> data) {
        return publisher.publish(rowSaved(data));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof RowChannel that && that.name.equals(name);
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
