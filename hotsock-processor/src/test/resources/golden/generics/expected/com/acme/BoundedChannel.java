package com.acme;

import io.hotsock.api.Channel;
import io.hotsock.api.Message;
import io.hotsock.api.PublishResult;
import io.hotsock.api.Publisher;
import io.hotsock.api.shim.GeneratedChannel;
import io.hotsock.api.shim.InstallationHandle;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * The channel {@code bounded}. Immutable.
 */
@Generated("io.hotsock.processor")
@GeneratedChannel("bounded")
@NullMarked
public final class BoundedChannel implements Channel {
    /**
     * Event {@code all}.
     *
     * @see com.acme.Bounded#all()
     */
    public static final String ALL = "all";

    /**
     * Event {@code circle}.
     *
     * @see com.acme.Bounded#circle(String, Comparable)
     */
    public static final String CIRCLE = "circle";

    /**
     * Event {@code copied}.
     *
     * @see com.acme.Bounded#copy(java.util.List, java.util.List)
     */
    public static final String COPIED = "copied";

    /**
     * Event {@code each}.
     *
     * @see com.acme.Bounded#each(Comparable)
     */
    public static final String EACH = "each";

    /**
     * Event {@code later}.
     *
     * @see com.acme.Bounded#later(Comparable)
     */
    public static final String LATER = "later";

    /**
     * Event {@code sorted}.
     *
     * @see com.acme.Bounded#sort(Comparable, java.util.Comparator)
     */
    public static final String SORTED = "sorted";

    private static final InstallationHandle DEFAULT = InstallationHandle.of("", BoundedChannel.class);

    private final String name;

    private BoundedChannel(String name) {
        this.name = name;
    }

    /**
     * The one channel of this name.
     */
    public static BoundedChannel of() {
        return new BoundedChannel("bounded");
    }

    @Override
    public String name() {
        return name;
    }

    /**
     * The message {@code all}, without publishing it.
     */
    public Message all(Collection<?> data) {
        return Message.of(name, ALL, data);
    }

    /**
     * Publishes {@code all} and waits for the answer.
     */
    public PublishResult publishAll(Collection<?> data) {
        return publishAll(DEFAULT.publisher(), data);
    }

    /**
     * Publishes {@code all} by a given publisher and waits for the answer.
     */
    public PublishResult publishAll(Publisher publisher, Collection<?> data) {
        return publisher.publish(all(data));
    }

    /**
     * The message {@code circle}, without publishing it.
     */
    public Message circle(String data) {
        return Message.of(name, CIRCLE, data);
    }

    /**
     * Publishes {@code circle} and waits for the answer.
     */
    public PublishResult publishCircle(String data) {
        return publishCircle(DEFAULT.publisher(), data);
    }

    /**
     * Publishes {@code circle} by a given publisher and waits for the answer.
     */
    public PublishResult publishCircle(Publisher publisher, String data) {
        return publisher.publish(circle(data));
    }

    /**
     * The message {@code copied}, without publishing it.
     */
    public Message copied() {
        return Message.of(name, COPIED);
    }

    /**
     * Publishes {@code copied} and waits for the answer.
     */
    public PublishResult publishCopied() {
        return publishCopied(DEFAULT.publisher());
    }

    /**
     * Publishes {@code copied} by a given publisher and waits for the answer.
     */
    public PublishResult publishCopied(Publisher publisher) {
        return publisher.publish(copied());
    }

    /**
     * The message {@code each}, without publishing it.
     */
    public Message each(Comparator<?> data) {
        return Message.of(name, EACH, data);
    }

    /**
     * Publishes {@code each} and waits for the answer.
     */
    public PublishResult publishEach(Comparator<?> data) {
        return publishEach(DEFAULT.publisher(), data);
    }

    /**
     * Publishes {@code each} by a given publisher and waits for the answer.
     */
    public PublishResult publishEach(Publisher publisher, Comparator<?> data) {
        return publisher.publish(each(data));
    }

    /**
     * The message {@code later}, without publishing it.
     */
    public Message later(List<?> data) {
        return Message.of(name, LATER, data);
    }

    /**
     * Publishes {@code later} and waits for the answer.
     */
    public PublishResult publishLater(List<?> data) {
        return publishLater(DEFAULT.publisher(), data);
    }

    /**
     * Publishes {@code later} by a given publisher and waits for the answer.
     */
    public PublishResult publishLater(Publisher publisher, List<?> data) {
        return publisher.publish(later(data));
    }

    /**
     * The message {@code sorted}, without publishing it.
     */
    public Message sorted(Comparator<?> data) {
        return Message.of(name, SORTED, data);
    }

    /**
     * Publishes {@code sorted} and waits for the answer.
     */
    public PublishResult publishSorted(Comparator<?> data) {
        return publishSorted(DEFAULT.publisher(), data);
    }

    /**
     * Publishes {@code sorted} by a given publisher and waits for the answer.
     */
    public PublishResult publishSorted(Publisher publisher, Comparator<?> data) {
        return publisher.publish(sorted(data));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof BoundedChannel that && that.name.equals(name);
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
