package com.acme.a;

import io.hotsock.api.Channel;
import io.hotsock.api.ChannelPattern;
import io.hotsock.api.Message;
import io.hotsock.api.PublishResult;
import io.hotsock.api.Publisher;
import io.hotsock.api.shim.GeneratedChannel;
import io.hotsock.api.shim.InstallationHandle;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * The channel {@code alone.<n>}. Immutable.
 */
@Generated("io.hotsock.processor")
@GeneratedChannel("alone.<n>")
@NullMarked
public final class AloneChannel implements Channel {
    /**
     * Event {@code said-it}.
     *
     * @see com.acme.a.A#say(Integer)
     */
    public static final String SAID_IT = "said-it";

    /**
     * Event {@code said.it}.
     *
     * @see com.acme.a.A#sayIt(int)
     */
    public static final String SAID_IT_2 = "said.it";

    private static final ChannelPattern ANY = ChannelPattern.regex("^alone\\.[^.]+$");

    private static final ChannelPattern ANY_BELOW = ChannelPattern.wildcard("alone.*");

    private static final InstallationHandle DEFAULT = InstallationHandle.of("", AloneChannel.class);

    private final String name;

    private AloneChannel(String name) {
        this.name = name;
    }

    /**
     * One channel.
     *
     * @throws IllegalArgumentException when a value can not be part of its name
     */
    public static AloneChannel of(int n) {
        return new AloneChannel("alone." + n);
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
     * The message {@code said-it}, without publishing it.
     */
    Message saidIt(A.Hidden data) {
        return Message.builder(name, SAID_IT)
                .data(data)
                .eagerIdGeneration(true)
                .build();
    }

    /**
     * Publishes {@code said-it} and waits for the answer.
     */
    PublishResult publishSaidIt(A.Hidden data) {
        return publishSaidIt(DEFAULT.publisher(), data);
    }

    /**
     * Publishes {@code said-it} by a given publisher and waits for the answer.
     */
    PublishResult publishSaidIt(Publisher publisher, A.Hidden data) {
        return publisher.publish(saidIt(data));
    }

    /**
     * The message {@code said.it}, without publishing it.
     */
    public Message saidIt2() {
        return Message.of(name, SAID_IT_2);
    }

    /**
     * Publishes {@code said.it} and waits for the answer.
     */
    public PublishResult publishSaidIt2() {
        return publishSaidIt2(DEFAULT.publisher());
    }

    /**
     * Publishes {@code said.it} by a given publisher and waits for the answer.
     */
    public PublishResult publishSaidIt2(Publisher publisher) {
        return publisher.publish(saidIt2());
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof AloneChannel that && that.name.equals(name);
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
