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
 * The channel {@code game.<this.name>}. Immutable.
 */
@Generated("io.hotsock.processor")
@GeneratedChannel("game.<this.name>")
@NullMarked
public final class GameChannel implements Channel {
    /**
     * Event {@code level.reached}.
     *
     * @see com.acme.Game.Level#reached()
     */
    public static final String LEVEL_REACHED = "level.reached";

    /**
     * Event {@code player.scored}.
     *
     * @see com.acme.Game.Player#scored(int)
     */
    public static final String PLAYER_SCORED = "player.scored";

    private static final ChannelPattern ANY = ChannelPattern.regex("^game\\.[^.]+$");

    private static final ChannelPattern ANY_BELOW = ChannelPattern.wildcard("game.*");

    private static final InstallationHandle DEFAULT = InstallationHandle.of("", GameChannel.class);

    private final String name;

    private GameChannel(String name) {
        this.name = name;
    }

    /**
     * One channel.
     *
     * @throws IllegalArgumentException when a value can not be part of its name
     */
    public static GameChannel of(String name) {
        return new GameChannel("game." + Placeholders.segment("game.<this.name>", "this.name", name));
    }

    /**
     * One channel.
     *
     * @throws IllegalArgumentException when a value can not be part of its name
     */
    public static GameChannel of(Game.Level self) {
        return new GameChannel("game." + Placeholders.segment("game.<this.name>", "this.name", self));
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
     * The message {@code level.reached}, without publishing it.
     */
    public Message levelReached(Game.Level data) {
        return Message.of(name, LEVEL_REACHED, data);
    }

    /**
     * Publishes {@code level.reached} and waits for the answer.
     */
    public PublishResult publishLevelReached(Game.Level data) {
        return publishLevelReached(DEFAULT.publisher(), data);
    }

    /**
     * Publishes {@code level.reached} by a given publisher and waits for the answer.
     */
    public PublishResult publishLevelReached(Publisher publisher, Game.Level data) {
        return publisher.publish(levelReached(data));
    }

    /**
     * The message {@code player.scored}, without publishing it.
     */
    public Message playerScored(Game.Player data) {
        return Message.of(name, PLAYER_SCORED, data);
    }

    /**
     * Publishes {@code player.scored} and waits for the answer.
     */
    public PublishResult publishPlayerScored(Game.Player data) {
        return publishPlayerScored(DEFAULT.publisher(), data);
    }

    /**
     * Publishes {@code player.scored} by a given publisher and waits for the answer.
     */
    public PublishResult publishPlayerScored(Publisher publisher, Game.Player data) {
        return publisher.publish(playerScored(data));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof GameChannel that && that.name.equals(name);
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
