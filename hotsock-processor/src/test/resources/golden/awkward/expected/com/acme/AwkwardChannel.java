package com.acme;

import io.hotsock.api.Channel;
import io.hotsock.api.ChannelPattern;
import io.hotsock.api.Message;
import io.hotsock.api.PublishResult;
import io.hotsock.api.Publisher;
import io.hotsock.api.shim.GeneratedChannel;
import io.hotsock.api.shim.InstallationHandle;
import io.hotsock.api.shim.Placeholders;
import java.time.Instant;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * The channel {@code awkward.<message>}. Immutable.
 */
@Generated("io.hotsock.processor")
@GeneratedChannel("awkward.<message>")
@NullMarked
public final class AwkwardChannel implements Channel {
    /**
     * Event {@code default}.
     *
     * @see com.acme.Awkward#methods(String)
     */
    public static final String DEFAULT = "default";

    /**
     * Event {@code name}.
     *
     * @see com.acme.Awkward#name(String)
     */
    public static final String NAME = "name";

    /**
     * Storage key {@code name}.
     *
     * @see com.acme.Awkward#later(String, String, String, String)
     */
    public static final String NAME_KEY = "name";

    /**
     * Event {@code name.name}.
     *
     * @see com.acme.Awkward#later(String, String, String, String)
     */
    public static final String NAME_NAME = "name.name";

    /**
     * Event {@code publish.name}.
     *
     * @see com.acme.Awkward#sink(String, com.acme.Awkward.Bound, String, String, String, String)
     */
    public static final String PUBLISH_NAME = "publish.name";

    /**
     * Event {@code to.string}.
     *
     * @see com.acme.Awkward#toString(com.acme.Awkward.Failure)
     */
    public static final String TO_STRING = "to.string";

    private static final ChannelPattern ANY = ChannelPattern.regex("^awkward\\.[^.]+$");

    private static final ChannelPattern ANY_BELOW = ChannelPattern.wildcard("awkward.*");

    private static final InstallationHandle DEFAULT_ = InstallationHandle.of("", AwkwardChannel.class);

    private static final InstallationHandle INSTALLATION_EAST_1 = InstallationHandle.of("east-1", AwkwardChannel.class);

    private final String name;

    private AwkwardChannel(String name) {
        this.name = name;
    }

    /**
     * One channel.
     *
     * @throws IllegalArgumentException when a value can not be part of its name
     */
    public static AwkwardChannel of(String message) {
        return new AwkwardChannel("awkward." + Placeholders.segment("awkward.<message>", "message", message));
    }

    /**
     * One channel.
     *
     * @throws IllegalArgumentException when a value can not be part of its name
     */
    static AwkwardChannel of(Awkward.Failure value) {
        return new AwkwardChannel("awkward." + Placeholders.segment("awkward.<message>", "message", value));
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
     * The message {@code default}, without publishing it.
     */
    public Message defaultEvent() {
        return Message.of(name, DEFAULT);
    }

    /**
     * Publishes {@code default} and waits for the answer.
     */
    public PublishResult publishDefaultEvent() {
        return publishDefaultEvent(INSTALLATION_EAST_1.publisher());
    }

    /**
     * Publishes {@code default} by a given publisher and waits for the answer.
     */
    public PublishResult publishDefaultEvent(Publisher publisher) {
        return publisher.publish(defaultEvent());
    }

    /**
     * The message {@code name}, without publishing it.
     */
    public Message nameEvent(String data) {
        return Message.of(name, NAME, data);
    }

    /**
     * Publishes {@code name} and waits for the answer.
     */
    public PublishResult publishNameEvent(String data) {
        return publishNameEvent(DEFAULT_.publisher(), data);
    }

    /**
     * Publishes {@code name} by a given publisher and waits for the answer.
     */
    public PublishResult publishNameEvent(Publisher publisher, String data) {
        return publisher.publish(nameEvent(data));
    }

    /**
     * The message {@code name}, without publishing it.
     */
    public Message nameEntry(String data) {
        return Message.storage(name, NAME_KEY, data).build();
    }

    /**
     * Publishes {@code name} and waits for the answer.
     */
    public PublishResult publishNameEntry(String data) {
        return publishNameEntry(DEFAULT_.publisher(), data);
    }

    /**
     * Publishes {@code name} by a given publisher and waits for the answer.
     */
    public PublishResult publishNameEntry(Publisher publisher, String data) {
        return publisher.publish(nameEntry(data));
    }

    /**
     * Event {@code name.<publisher>}.
     *
     * @throws IllegalArgumentException when a value can not be part of its name
     * @see com.acme.Awkward#returned(String, String, String, java.time.Instant)
     * @see com.acme.Awkward#sink(String, com.acme.Awkward.Bound, String, String, String, String)
     */
    public static String nameName2(String publisher) {
        return "name." + Placeholders.segment("name.<publisher>", "publisher", publisher);
    }

    /**
     * The message {@code name.<publisher>}, without publishing it.
     * The annotated methods differ in its settings, so it has the defaults.
     */
    Message nameEvent2(String publisher, Awkward.Bound<?> data) {
        return Message.of(name, nameName2(publisher), data);
    }

    /**
     * Publishes {@code name.<publisher>} and waits for the answer.
     */
    PublishResult publishNameEvent2(String publisher, Awkward.Bound<?> data) {
        return publishNameEvent2(DEFAULT_.publisher(), publisher, data);
    }

    /**
     * Publishes {@code name.<publisher>} by a given publisher and waits for the answer.
     */
    PublishResult publishNameEvent2(Publisher publisher_, String publisher, Awkward.Bound<?> data) {
        return publisher_.publish(nameEvent2(publisher, data));
    }

    /**
     * The message {@code name.<publisher>}, without publishing it.
     * The annotated methods differ in its settings, so it has the defaults.
     */
    public Message nameEvent2(String name, String data, Instant schedule) {
        return Message.builder(this.name, nameName2(name))
                .data(data)
                .scheduleAt(schedule)
                .build();
    }

    /**
     * Publishes {@code name.<publisher>} and waits for the answer.
     */
    public PublishResult publishNameEvent2(String name, String data, Instant schedule) {
        return publishNameEvent2(DEFAULT_.publisher(), name, data, schedule);
    }

    /**
     * Publishes {@code name.<publisher>} by a given publisher and waits for the answer.
     */
    public PublishResult publishNameEvent2(Publisher publisher, String name, String data,
            Instant schedule) {
        return publisher.publish(nameEvent2(name, data, schedule));
    }

    /**
     * Storage key {@code name.<value>}.
     *
     * @throws IllegalArgumentException when a value can not be part of its name
     * @see com.acme.Awkward#later(String, String, String, String)
     */
    public static String nameKey2(String value) {
        return "name." + Placeholders.segment("name.<value>", "value", value);
    }

    /**
     * The message {@code name.<value>}, without publishing it.
     */
    public Message nameEntry2(String value, String data) {
        return Message.storage(name, nameKey2(value), data).build();
    }

    /**
     * Publishes {@code name.<value>} and waits for the answer.
     */
    public PublishResult publishNameEntry2(String value, String data) {
        return publishNameEntry2(DEFAULT_.publisher(), value, data);
    }

    /**
     * Publishes {@code name.<value>} by a given publisher and waits for the answer.
     */
    public PublishResult publishNameEntry2(Publisher publisher, String value, String data) {
        return publisher.publish(nameEntry2(value, data));
    }

    /**
     * The message {@code name.name}, without publishing it.
     */
    public Message nameName(String data) {
        return Message.of(name, NAME_NAME, data);
    }

    /**
     * Publishes {@code name.name} and waits for the answer.
     */
    public PublishResult publishNameName(String data) {
        return publishNameName(DEFAULT_.publisher(), data);
    }

    /**
     * Publishes {@code name.name} by a given publisher and waits for the answer.
     */
    public PublishResult publishNameName(Publisher publisher, String data) {
        return publisher.publish(nameName(data));
    }

    /**
     * The message {@code publish.name}, without publishing it.
     */
    Message publishName(Awkward.Bound<?> data) {
        return Message.builder(name, PUBLISH_NAME)
                .data(data)
                .store(60)
                .build();
    }

    /**
     * Publishes {@code publish.name} and waits for the answer.
     */
    PublishResult publishPublishName(Awkward.Bound<?> data) {
        return publishPublishName(DEFAULT_.publisher(), data);
    }

    /**
     * Publishes {@code publish.name} by a given publisher and waits for the answer.
     */
    PublishResult publishPublishName(Publisher publisher, Awkward.Bound<?> data) {
        return publisher.publish(publishName(data));
    }

    /**
     * The message {@code to.string}, without publishing it.
     */
    public Message toStringEvent(String data) {
        return Message.of(name, TO_STRING, data);
    }

    /**
     * Publishes {@code to.string} and waits for the answer.
     */
    public PublishResult publishToStringEvent(String data) {
        return publishToStringEvent(DEFAULT_.publisher(), data);
    }

    /**
     * Publishes {@code to.string} by a given publisher and waits for the answer.
     */
    public PublishResult publishToStringEvent(Publisher publisher, String data) {
        return publisher.publish(toStringEvent(data));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof AwkwardChannel that && that.name.equals(name);
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
