package com.acme;

import io.hotsock.api.Channel;
import io.hotsock.api.Message;
import io.hotsock.api.PublishResult;
import io.hotsock.api.Publisher;
import io.hotsock.api.shim.GeneratedChannel;
import io.hotsock.api.shim.InstallationHandle;
import io.hotsock.api.shim.Placeholders;
import java.util.UUID;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * The channel {@code board}. Immutable.
 */
@Generated("io.hotsock.processor")
@GeneratedChannel("board")
@NullMarked
public final class BoardChannel implements Channel {
    private static final InstallationHandle DEFAULT = InstallationHandle.of("", BoardChannel.class);

    private final String name;

    private BoardChannel(String name) {
        this.name = name;
    }

    /**
     * The one channel of this name.
     */
    public static BoardChannel of() {
        return new BoardChannel("board");
    }

    @Override
    public String name() {
        return name;
    }

    /**
     * Storage key {@code shape.<id>}.
     *
     * @throws IllegalArgumentException when a value can not be part of its name
     * @see com.acme.Paths#keep(com.acme.Paths.Shape, String, String)
     */
    public static String shapeKey(UUID id) {
        return "shape." + Placeholders.segment("shape.<id>", "id", id);
    }

    /**
     * The message {@code shape.<id>}, without publishing it.
     */
    public Message shapeEntry(UUID id, Paths.Shape data) {
        return Message.storage(name, shapeKey(id), data)
                .store(60)
                .build();
    }

    /**
     * Publishes {@code shape.<id>} and waits for the answer.
     */
    public PublishResult publishShapeEntry(UUID id, Paths.Shape data) {
        return publishShapeEntry(DEFAULT.publisher(), id, data);
    }

    /**
     * Publishes {@code shape.<id>} by a given publisher and waits for the answer.
     */
    public PublishResult publishShapeEntry(Publisher publisher, UUID id, Paths.Shape data) {
        return publisher.publish(shapeEntry(id, data));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof BoardChannel that && that.name.equals(name);
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
