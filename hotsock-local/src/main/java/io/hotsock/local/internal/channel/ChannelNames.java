package io.hotsock.local.internal.channel;

import io.hotsock.local.internal.token.Claims;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a name sent by a client means (contract section 3.8): a real channel's name first (one that is subscribed to or
 * that a token names), else an alias of a subscription (U31), else of a token, else the name itself.
 */
public final class ChannelNames {

    private ChannelNames() {}

    /** The real name, by the connection's subscriptions and connect token. */
    public static String resolve(Connection connection, String name) {
        return resolve(connection, name, null);
    }

    static String resolve(Connection connection, String name, @Nullable Claims subscribeToken) {
        if (isReal(connection, name, subscribeToken)) {
            return name;
        }
        String channel =
                subscribeToken == null ? null : subscribeToken.channels().channelOfAlias(name);
        if (channel == null) {
            channel = ofSubscription(connection, name);
        }
        if (channel == null) {
            channel = connection.claims().channels().channelOfAlias(name);
        }
        return Objects.requireNonNullElse(channel, name);
    }

    private static boolean isReal(Connection connection, String name, @Nullable Claims subscribeToken) {
        return connection.subscription(name) != null
                || connection.claims().channels().namesChannel(name)
                || (subscribeToken != null && subscribeToken.channels().namesChannel(name));
    }

    private static @Nullable String ofSubscription(Connection connection, String name) {
        for (Subscription subscription : connection.subscriptions().values()) {
            if (name.equals(subscription.alias())) {
                return subscription.channel();
            }
        }
        return null;
    }
}
