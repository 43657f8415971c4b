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
import java.util.UUID;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * The channel {@code shape.<id>.<owner.id>}. Immutable.
 */
@Generated("io.hotsock.processor")
@GeneratedChannel("shape.<id>.<owner.id>")
@NullMarked
public final class ShapeChannel implements Channel {
    private static final ChannelPattern ANY = ChannelPattern.regex("^shape\\.[^.]+\\.[^.]+$");

    private static final ChannelPattern ANY_BELOW = ChannelPattern.wildcard("shape.*.*");

    private static final InstallationHandle INSTALLATION_EAST = InstallationHandle.of("east", ShapeChannel.class);

    private final String name;

    private ShapeChannel(String name) {
        this.name = name;
    }

    /**
     * One channel.
     *
     * @throws IllegalArgumentException when a value can not be part of its name
     */
    public static ShapeChannel of(UUID id, UUID id_) {
        return new ShapeChannel("shape." + Placeholders.segment("shape.<id>.<owner.id>", "id", id)
                + "." + Placeholders.segment("shape.<id>.<owner.id>", "owner.id", id_));
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
     * Event {@code shape.<this.theme>.drawn}.
     *
     * @throws IllegalArgumentException when a value can not be part of its name
     * @see com.acme.Paths#draw(com.acme.Paths.Shape, java.time.Instant)
     */
    public static String shapeDrawnName(Paths.Color theme) {
        return "shape." + Placeholders.segment("shape.<this.theme>.drawn", "this.theme", theme) + ".drawn";
    }

    /**
     * The message {@code shape.<this.theme>.drawn}, without publishing it.
     */
    public Message shapeDrawn(Paths.Color theme, int data, Instant schedule) {
        return Message.builder(name, shapeDrawnName(theme))
                .data(data)
                .emitPubSubEvent(true)
                .ordered(false)
                .scheduleAt(schedule)
                .build();
    }

    /**
     * Publishes {@code shape.<this.theme>.drawn} and waits for the answer.
     */
    public PublishResult publishShapeDrawn(Paths.Color theme, int data, Instant schedule) {
        return publishShapeDrawn(INSTALLATION_EAST.publisher(), theme, data, schedule);
    }

    /**
     * Publishes {@code shape.<this.theme>.drawn} by a given publisher and waits for the answer.
     */
    public PublishResult publishShapeDrawn(Publisher publisher, Paths.Color theme, int data,
            Instant schedule) {
        return publisher.publish(shapeDrawn(theme, data, schedule));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ShapeChannel that && that.name.equals(name);
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
