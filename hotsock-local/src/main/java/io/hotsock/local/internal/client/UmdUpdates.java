package io.hotsock.local.internal.client;

import io.hotsock.local.internal.channel.ChannelNames;
import io.hotsock.local.internal.channel.Connection;
import io.hotsock.local.internal.channel.Subscription;
import io.hotsock.local.internal.channel.Subscriptions;
import io.hotsock.local.internal.refusal.Refusal;
import io.hotsock.local.internal.token.Claims;
import io.hotsock.local.internal.token.TokenRefused;
import io.hotsock.local.internal.token.Tokens;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Changing user metadata with an umd token (contract section 4.7). */
public final class UmdUpdates {

    private final Tokens tokens;
    private final Subscriptions subscriptions;

    /** For one installation. */
    public UmdUpdates(Tokens tokens, Subscriptions subscriptions) {
        this.tokens = tokens;
        this.subscriptions = subscriptions;
    }

    /**
     * Updates one subscription, or the connection and, if the token propagates, all its subscriptions.
     *
     * @param name a channel's name or alias, or {@code null} for the connection
     * @throws Refusal when the token does not allow it, or there is no such subscription
     */
    public void update(Connection connection, String token, @Nullable String name) {
        try {
            Claims claims = tokens.forConnection(
                    token, "umd", connection.id(), connection.claims().uid());
            if (name == null) {
                updateConnection(connection, claims);
            } else {
                updateSubscription(connection, claims, ChannelNames.resolve(connection, name));
            }
        } catch (TokenRefused e) {
            throw Refusal.denied("INVALID_UMD_TOKEN", "The umd token is refused: " + e.why() + ".");
        }
    }

    private void updateConnection(Connection connection, Claims claims) {
        if (!claims.umdUpdate()) {
            throw Refusal.denied("UMD_PERMISSION_DENIED", "The umd token has no claim umdUpdate: true.");
        }
        tokens.use(claims, "umd");
        connection.identity(connection.identity().withUmd(claims.umd()));
        if (claims.umdPropagate()) {
            List.copyOf(connection.subscriptions().values())
                    .forEach(subscription -> subscriptions.updateUmd(subscription, claims.umd()));
        }
    }

    private void updateSubscription(Connection connection, Claims claims, String channel) {
        if (!claims.channels().channel(channel).grants("umdUpdate")) {
            throw Refusal.denied(
                    "UMD_PERMISSION_DENIED",
                    "No key of the umd token's claim channels grants umdUpdate for \"" + channel + "\".");
        }
        Subscription subscription = connection.subscription(channel);
        if (subscription == null) {
            throw Refusal.invalid("UMD_NO_SUBSCRIPTION", "This connection is not subscribed to \"" + channel + "\".");
        }
        tokens.use(claims, "umd");
        subscriptions.updateUmd(subscription, claims.umd());
    }
}
