package com.acme;

import io.hotsock.api.Channel;
import io.hotsock.api.Message;
import io.hotsock.api.PublishResult;
import io.hotsock.api.Publisher;
import io.hotsock.api.shim.GeneratedChannel;
import io.hotsock.api.shim.InstallationHandle;
import java.util.List;
import java.util.Map;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * The channel {@code lobby}. Immutable.
 */
@Generated("io.hotsock.processor")
@GeneratedChannel("lobby")
@NullMarked
public final class LobbyChannel implements Channel {
    /**
     * Event {@code all}.
     *
     * @see com.acme.Results#all()
     */
    public static final String ALL = "all";

    /**
     * Event {@code by.label}.
     *
     * @see com.acme.Results#map()
     */
    public static final String BY_LABEL = "by.label";

    /**
     * Event {@code done}.
     *
     * @see com.acme.Results#completable()
     * @see com.acme.Results#done()
     */
    public static final String DONE = "done";

    /**
     * Event {@code first}.
     *
     * @see com.acme.Results#mono()
     * @see com.acme.Results#perhaps()
     * @see com.acme.Results#single()
     * @see com.acme.Results#uni()
     */
    public static final String FIRST = "first";

    /**
     * Event {@code later}.
     *
     * @see com.acme.Results#later()
     */
    public static final String LATER = "later";

    /**
     * Event {@code maybe}.
     *
     * @see com.acme.Results#maybe()
     */
    public static final String MAYBE = "maybe";

    /**
     * Event {@code number}.
     *
     * @see com.acme.Results#number()
     */
    public static final String NUMBER = "number";

    private static final InstallationHandle DEFAULT = InstallationHandle.of("", LobbyChannel.class);

    private final String name;

    private LobbyChannel(String name) {
        this.name = name;
    }

    /**
     * The one channel of this name.
     */
    public static LobbyChannel of() {
        return new LobbyChannel("lobby");
    }

    @Override
    public String name() {
        return name;
    }

    /**
     * The message {@code all}, without publishing it.
     */
    Message all(List<Results.Item> data) {
        return Message.of(name, ALL, data);
    }

    /**
     * Publishes {@code all} and waits for the answer.
     */
    PublishResult publishAll(List<Results.Item> data) {
        return publishAll(DEFAULT.publisher(), data);
    }

    /**
     * Publishes {@code all} by a given publisher and waits for the answer.
     */
    PublishResult publishAll(Publisher publisher, List<Results.Item> data) {
        return publisher.publish(all(data));
    }

    /**
     * The message {@code by.label}, without publishing it.
     */
    Message byLabel(Map<String, Results.Item> data) {
        return Message.of(name, BY_LABEL, data);
    }

    /**
     * Publishes {@code by.label} and waits for the answer.
     */
    PublishResult publishByLabel(Map<String, Results.Item> data) {
        return publishByLabel(DEFAULT.publisher(), data);
    }

    /**
     * Publishes {@code by.label} by a given publisher and waits for the answer.
     */
    PublishResult publishByLabel(Publisher publisher, Map<String, Results.Item> data) {
        return publisher.publish(byLabel(data));
    }

    /**
     * The message {@code done}, without publishing it.
     */
    public Message done() {
        return Message.of(name, DONE);
    }

    /**
     * Publishes {@code done} and waits for the answer.
     */
    public PublishResult publishDone() {
        return publishDone(DEFAULT.publisher());
    }

    /**
     * Publishes {@code done} by a given publisher and waits for the answer.
     */
    public PublishResult publishDone(Publisher publisher) {
        return publisher.publish(done());
    }

    /**
     * The message {@code first}, without publishing it.
     */
    Message first(Results.Item data) {
        return Message.of(name, FIRST, data);
    }

    /**
     * Publishes {@code first} and waits for the answer.
     */
    PublishResult publishFirst(Results.Item data) {
        return publishFirst(DEFAULT.publisher(), data);
    }

    /**
     * Publishes {@code first} by a given publisher and waits for the answer.
     */
    PublishResult publishFirst(Publisher publisher, Results.Item data) {
        return publisher.publish(first(data));
    }

    /**
     * The message {@code later}, without publishing it.
     */
    public Message later(String data) {
        return Message.of(name, LATER, data);
    }

    /**
     * Publishes {@code later} and waits for the answer.
     */
    public PublishResult publishLater(String data) {
        return publishLater(DEFAULT.publisher(), data);
    }

    /**
     * Publishes {@code later} by a given publisher and waits for the answer.
     */
    public PublishResult publishLater(Publisher publisher, String data) {
        return publisher.publish(later(data));
    }

    /**
     * The message {@code maybe}, without publishing it.
     */
    Message maybe(Results.Item data) {
        return Message.of(name, MAYBE, data);
    }

    /**
     * Publishes {@code maybe} and waits for the answer.
     */
    PublishResult publishMaybe(Results.Item data) {
        return publishMaybe(DEFAULT.publisher(), data);
    }

    /**
     * Publishes {@code maybe} by a given publisher and waits for the answer.
     */
    PublishResult publishMaybe(Publisher publisher, Results.Item data) {
        return publisher.publish(maybe(data));
    }

    /**
     * The message {@code number}, without publishing it.
     */
    public Message number(long data) {
        return Message.of(name, NUMBER, data);
    }

    /**
     * Publishes {@code number} and waits for the answer.
     */
    public PublishResult publishNumber(long data) {
        return publishNumber(DEFAULT.publisher(), data);
    }

    /**
     * Publishes {@code number} by a given publisher and waits for the answer.
     */
    public PublishResult publishNumber(Publisher publisher, long data) {
        return publisher.publish(number(data));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof LobbyChannel that && that.name.equals(name);
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
