package com.acme;

import io.hotsock.api.Channel;
import io.hotsock.api.Message;
import io.hotsock.api.PublishResult;
import io.hotsock.api.Publisher;
import io.hotsock.api.shim.GeneratedChannel;
import io.hotsock.api.shim.InstallationHandle;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * The channel {@code game.message}. Immutable.
 */
@Generated("io.hotsock.processor")
@GeneratedChannel("game.message")
@NullMarked
public final class GameMessageChannel implements Channel {
    /**
     * Event {@code cleared}.
     *
     * @see com.acme.Game.Player#clear()
     */
    public static final String CLEARED = "cleared";

    /**
     * Event {@code sent}.
     *
     * @see com.acme.Game.Message#send(String, String)
     * @see com.acme.Game.Message#send(com.acme.Game.Message.Installation, com.acme.Game.Message, String, int)
     */
    public static final String SENT = "sent";

    private static final InstallationHandle DEFAULT = InstallationHandle.of("", GameMessageChannel.class);

    private final String name;

    private GameMessageChannel(String name) {
        this.name = name;
    }

    /**
     * The one channel of this name.
     */
    public static GameMessageChannel of() {
        return new GameMessageChannel("game.message");
    }

    @Override
    public String name() {
        return name;
    }

    /**
     * The message {@code cleared}, without publishing it.
     */
    public Message cleared() {
        return Message.of(name, CLEARED);
    }

    /**
     * Publishes {@code cleared} and waits for the answer.
     */
    public PublishResult publishCleared() {
        return publishCleared(DEFAULT.publisher());
    }

    /**
     * Publishes {@code cleared} by a given publisher and waits for the answer.
     */
    public PublishResult publishCleared(Publisher publisher) {
        return publisher.publish(cleared());
    }

    /**
     * The message {@code sent}, without publishing it.
     */
    public Message sent(String data) {
        return Message.of(name, SENT, data);
    }

    /**
     * Publishes {@code sent} and waits for the answer.
     */
    public PublishResult publishSent(String data) {
        return publishSent(DEFAULT.publisher(), data);
    }

    /**
     * Publishes {@code sent} by a given publisher and waits for the answer.
     */
    public PublishResult publishSent(Publisher publisher, String data) {
        return publisher.publish(sent(data));
    }

    /**
     * The message {@code sent}, without publishing it.
     */
    public Message sent(Game.Message.Installation data) {
        return Message.of(name, SENT, data);
    }

    /**
     * Publishes {@code sent} and waits for the answer.
     */
    public PublishResult publishSent(Game.Message.Installation data) {
        return publishSent(DEFAULT.publisher(), data);
    }

    /**
     * Publishes {@code sent} by a given publisher and waits for the answer.
     */
    public PublishResult publishSent(Publisher publisher, Game.Message.Installation data) {
        return publisher.publish(sent(data));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof GameMessageChannel that && that.name.equals(name);
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
