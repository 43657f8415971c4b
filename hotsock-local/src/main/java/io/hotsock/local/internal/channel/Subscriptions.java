package io.hotsock.local.internal.channel;

import com.fasterxml.jackson.databind.JsonNode;
import io.hotsock.api.Names;
import io.hotsock.local.internal.refusal.Refusal;
import io.hotsock.local.internal.token.Claims;
import io.hotsock.local.internal.token.Directives;
import io.hotsock.local.internal.token.TokenRefused;
import io.hotsock.local.internal.token.Tokens;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Subscribing and unsubscribing, with the presence events that follow (contract sections 4.2 and 4.5). */
public final class Subscriptions {

    private final Channels channels;
    private final Tokens tokens;
    private final Clock clock;
    private final List<Consumer<Subscription>> afterSubscribed = new ArrayList<>();

    /** For the channels of one installation. */
    public Subscriptions(Channels channels, Tokens tokens, Clock clock) {
        this.channels = channels;
        this.tokens = tokens;
        this.clock = clock;
    }

    /** Has something done right after each {@code hotsock.subscribed}. */
    public void afterSubscribed(Consumer<Subscription> action) {
        afterSubscribed.add(action);
    }

    /**
     * Subscribes by the connect token or by a subscribe token.
     *
     * @param name a channel's name or alias
     * @throws Refusal when it is not allowed
     */
    public void subscribe(Connection connection, String name, @Nullable String token) {
        requireNotSubscribed(connection, ChannelNames.resolve(connection, name));
        Claims subscribeToken = token == null ? null : verified(connection, token);
        String channel = ChannelNames.resolve(connection, name, subscribeToken);
        requireNotSubscribed(connection, channel);
        Claims claims = subscribeToken == null ? connection.claims() : subscribeToken;
        requirePermission(claims, channel, subscribeToken == null ? "connect" : "subscribe");
        Subscription subscription = new Subscription(
                connection,
                channel,
                claims,
                aliasOf(connection, channel, claims),
                identity(connection, subscribeToken),
                clock.instant());
        requirePresenceRules(subscription);
        if (subscribeToken != null) {
            useOnce(subscribeToken);
        }
        begin(subscription, false);
    }

    /** Subscribes to the channels that the connect token marks with {@code autoSubscribe}; refusals go to the caller. */
    void autoSubscribe(Connection connection, Consumer<AutoRefusal> refusals) {
        for (String channel : connection.claims().channels().autoSubscribed()) {
            try {
                autoSubscribe(connection, channel);
            } catch (Refusal refusal) {
                refusals.accept(new AutoRefusal(channel, refusal));
            }
        }
    }

    /** An {@code autoSubscribe} that was not allowed. */
    record AutoRefusal(String channel, Refusal refusal) {}

    private void autoSubscribe(Connection connection, String channel) {
        requireChannelName(channel);
        Claims claims = connection.claims();
        if (claims.channels().channel(channel).answer("subscribe") == Directives.Answer.DENIED) {
            throw denied(channel, "a matching key of the connect token's claim channels says subscribe: false");
        }
        Subscription subscription = new Subscription(
                connection,
                channel,
                claims,
                claims.channels().aliasOf(channel),
                connection.identity(),
                clock.instant());
        requirePresenceRules(subscription);
        begin(subscription, true);
    }

    /**
     * Ends a subscription.
     *
     * @throws Refusal when there is none
     */
    public void unsubscribe(Connection connection, String name) {
        Subscription subscription = connection.subscription(ChannelNames.resolve(connection, name));
        if (subscription == null) {
            throw Refusal.denied(
                    "NOT_SUBSCRIBED",
                    "This connection is not subscribed to \"" + name + "\", so it can not unsubscribe.");
        }
        connection.subscriptions().remove(subscription.channel());
        connection.send(Frames.unsubscribed(subscription), clock.instant());
        end(subscription);
    }

    /** Ends all subscriptions of a connection that is gone. */
    void endAll(Connection connection) {
        List<Subscription> all = List.copyOf(connection.subscriptions().values());
        connection.subscriptions().clear();
        all.forEach(this::end);
    }

    /** Gives a subscription another umd; presence channels tell every member. */
    public void updateUmd(Subscription subscription, JsonNode umd) {
        subscription.identity(subscription.identity().withUmd(umd));
        Channel channel = channels.view(subscription.channel());
        if (channel.isPresence() && channel.presence().update(subscription.identity()) == Members.Change.UPDATED) {
            announce("hotsock.memberUpdated", channel, subscription.identity(), null);
        }
    }

    private void begin(Subscription subscription, boolean auto) {
        Connection connection = subscription.connection();
        connection.subscriptions().put(subscription.channel(), subscription);
        channels.add(subscription);
        Channel channel = channels.view(subscription.channel());
        Members.Change change =
                channel.isPresence() ? channel.presence().join(subscription.identity()) : Members.Change.NONE;
        connection.send(
                Frames.subscribed(subscription, channel.isPresence() ? channel.members() : null, auto),
                clock.instant());
        if (change == Members.Change.ADDED) {
            announce("hotsock.memberAdded", channel, subscription.identity(), connection);
        } else if (change == Members.Change.UPDATED) {
            announce("hotsock.memberUpdated", channel, subscription.identity(), null);
        }
        afterSubscribed.forEach(action -> action.accept(subscription));
    }

    private void end(Subscription subscription) {
        Channel channel = channels.view(subscription.channel());
        channels.remove(subscription);
        Identity gone = channel.isPresence() ? channel.presence().leave(subscription.identity()) : null;
        if (gone != null) {
            announce("hotsock.memberRemoved", channel, gone, null);
        }
    }

    private void announce(String event, Channel channel, Identity member, @Nullable Connection except) {
        channels.deliver(channel.name(), Frames.member(event, channel, member), other -> other.connection() != except);
    }

    private Claims verified(Connection connection, String token) {
        try {
            return tokens.forConnection(
                    token, "subscribe", connection.id(), connection.claims().uid());
        } catch (TokenRefused e) {
            throw invalidToken(e);
        }
    }

    private void useOnce(Claims claims) {
        try {
            tokens.use(claims, "subscribe");
        } catch (TokenRefused e) {
            throw invalidToken(e);
        }
    }

    private static Refusal invalidToken(TokenRefused e) {
        return Refusal.denied("INVALID_SUBSCRIBE_TOKEN", "The subscribe token is refused: " + e.why() + ".");
    }

    private static void requireNotSubscribed(Connection connection, String channel) {
        requireChannelName(channel);
        if (connection.subscription(channel) != null) {
            throw Refusal.denied("ALREADY_SUBSCRIBED", "This connection is already subscribed to \"" + channel + "\".");
        }
    }

    private static void requireChannelName(String channel) {
        String problem = Names.channelProblem(channel);
        if (problem != null) {
            throw Refusal.invalid("INVALID_CHANNEL", "No channel can have that name: " + problem + ".");
        }
    }

    private static void requirePermission(Claims claims, String channel, String kind) {
        Directives.Answer answer = claims.channels().channel(channel).answer("subscribe");
        if (answer == Directives.Answer.DENIED) {
            throw denied(channel, "a matching key of the " + kind + " token's claim channels says subscribe: false");
        }
        if (answer == Directives.Answer.ABSENT) {
            throw denied(
                    channel,
                    "no key of the " + kind + " token's claim channels grants subscribe for it; the keys are "
                            + claims.channels().keys());
        }
    }

    private static Refusal denied(String channel, String why) {
        return Refusal.denied(
                "SUBSCRIBE_PERMISSION_DENIED", "Subscribing to \"" + channel + "\" is denied: " + why + ".");
    }

    private void requirePresenceRules(Subscription subscription) {
        if (!Channel.isPresence(subscription.channel())) {
            return;
        }
        if (subscription.identity().uid() == null) {
            throw Refusal.denied(
                    "PRESENCE_CHANNEL_USER_ID_REQUIRED",
                    "\"" + subscription.channel() + "\" is a presence channel and the token has no claim uid.");
        }
        if (!channels.view(subscription.channel()).presence().hasRoomFor(subscription.identity())) {
            throw Refusal.denied(
                    "PRESENCE_CHANNEL_CAPACITY_REACHED",
                    "The members of \"" + subscription.channel() + "\" would be larger than " + Members.CAPACITY_BYTES
                            + " bytes.");
        }
    }

    /** The alias of the token in force, else the connect token's. */
    private static @Nullable String aliasOf(Connection connection, String channel, Claims claims) {
        String alias = claims.channels().aliasOf(channel);
        return alias != null ? alias : connection.claims().channels().aliasOf(channel);
    }

    /** The claims that a subscribe token carries win over the connection's identity. */
    private static Identity identity(Connection connection, @Nullable Claims subscribeToken) {
        if (subscribeToken == null) {
            return connection.identity();
        }
        String uid = subscribeToken.uid() != null
                ? subscribeToken.uid()
                : connection.identity().uid();
        JsonNode umd = subscribeToken.has("umd")
                ? subscribeToken.umd()
                : connection.identity().umd();
        return new Identity(uid, umd);
    }
}
