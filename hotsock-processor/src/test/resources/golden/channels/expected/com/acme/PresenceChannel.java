package com.acme;

import io.hotsock.api.Channel;
import io.hotsock.api.ChannelPattern;
import io.hotsock.api.shim.GeneratedChannel;
import io.hotsock.api.shim.Placeholders;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * The channel {@code presence.<city>}. Immutable.
 */
@Generated("io.hotsock.processor")
@GeneratedChannel("presence.<city>")
@NullMarked
public final class PresenceChannel implements Channel {
    private static final ChannelPattern ANY = ChannelPattern.regex("^presence\\.[^.]+$");

    private static final ChannelPattern ANY_BELOW = ChannelPattern.wildcard("presence.*");

    private final String name;

    private PresenceChannel(String name) {
        this.name = name;
    }

    /**
     * One channel.
     *
     * @throws IllegalArgumentException when a value can not be part of its name
     */
    public static PresenceChannel of(String city) {
        return new PresenceChannel("presence." + Placeholders.segment("presence.<city>", "city", city));
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

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof PresenceChannel that && that.name.equals(name);
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
