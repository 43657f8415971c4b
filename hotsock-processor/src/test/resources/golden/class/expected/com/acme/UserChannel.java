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
 * The channel {@code user.<id>}. Immutable.
 */
@Generated("io.hotsock.processor")
@GeneratedChannel("user.<id>")
@NullMarked
public final class UserChannel implements Channel {
    /**
     * Event {@code user.removed}.
     *
     * @see com.acme.UserService#remove(String)
     */
    public static final String USER_REMOVED = "user.removed";

    /**
     * Event {@code user.renamed}.
     *
     * @see com.acme.UserService#rename(String, String[])
     */
    public static final String USER_RENAMED = "user.renamed";

    /**
     * Event {@code user.updated}.
     *
     * @see com.acme.UserService#changeEmail(String, String)
     */
    public static final String USER_UPDATED = "user.updated";

    private static final ChannelPattern ANY = ChannelPattern.regex("^user\\.[^.]+$");

    private static final ChannelPattern ANY_BELOW = ChannelPattern.wildcard("user.*");

    private static final InstallationHandle DEFAULT = InstallationHandle.of("", UserChannel.class);

    private final String name;

    private UserChannel(String name) {
        this.name = name;
    }

    /**
     * One channel.
     *
     * @throws IllegalArgumentException when a value can not be part of its name
     */
    public static UserChannel of(String id) {
        return new UserChannel("user." + Placeholders.segment("user.<id>", "id", id));
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
     * The message {@code user.removed}, without publishing it.
     */
    public Message userRemoved() {
        return Message.of(name, USER_REMOVED);
    }

    /**
     * Publishes {@code user.removed} and waits for the answer.
     */
    public PublishResult publishUserRemoved() {
        return publishUserRemoved(DEFAULT.publisher());
    }

    /**
     * Publishes {@code user.removed} by a given publisher and waits for the answer.
     */
    public PublishResult publishUserRemoved(Publisher publisher) {
        return publisher.publish(userRemoved());
    }

    /**
     * The message {@code user.renamed}, without publishing it.
     */
    public Message userRenamed(String[] data) {
        return Message.builder(name, USER_RENAMED)
                .data(data)
                .store(3000000000L)
                .build();
    }

    /**
     * Publishes {@code user.renamed} and waits for the answer.
     */
    public PublishResult publishUserRenamed(String[] data) {
        return publishUserRenamed(DEFAULT.publisher(), data);
    }

    /**
     * Publishes {@code user.renamed} by a given publisher and waits for the answer.
     */
    public PublishResult publishUserRenamed(Publisher publisher, String[] data) {
        return publisher.publish(userRenamed(data));
    }

    /**
     * The message {@code user.updated}, without publishing it.
     */
    public Message userUpdated(UserService.User data) {
        return Message.of(name, USER_UPDATED, data);
    }

    /**
     * Publishes {@code user.updated} and waits for the answer.
     */
    public PublishResult publishUserUpdated(UserService.User data) {
        return publishUserUpdated(DEFAULT.publisher(), data);
    }

    /**
     * Publishes {@code user.updated} by a given publisher and waits for the answer.
     */
    public PublishResult publishUserUpdated(Publisher publisher, UserService.User data) {
        return publisher.publish(userUpdated(data));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof UserChannel that && that.name.equals(name);
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
