package io.hotsock.local.internal.client;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.hotsock.api.Names;
import io.hotsock.local.internal.channel.ChannelNames;
import io.hotsock.local.internal.channel.Channels;
import io.hotsock.local.internal.channel.Connection;
import io.hotsock.local.internal.channel.Identity;
import io.hotsock.local.internal.channel.Subscription;
import io.hotsock.local.internal.json.Json;
import io.hotsock.local.internal.message.History;
import io.hotsock.local.internal.message.Messages;
import io.hotsock.local.internal.message.StoredMessage;
import io.hotsock.local.internal.refusal.Refusal;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Reactions to stored messages (contract section 4.11). The reacting client gets its own event only with {@code echo} on
 * {@code hotsock.messageReaction} (X5).
 */
public final class ClientReactions {

    private static final int MAX_REACTION_BYTES = 100;

    private final Channels channels;
    private final History history;
    private final Messages messages;

    /** For one installation. */
    public ClientReactions(Channels channels, History history, Messages messages) {
        this.channels = channels;
        this.history = history;
        this.messages = messages;
    }

    /**
     * Adds or removes a reaction; doing so again changes nothing and tells nobody.
     *
     * @return the answer of the Client HTTP API
     * @throws Refusal when it is not allowed or breaks a rule
     */
    public ObjectNode react(Connection connection, ClientRequest request) {
        String name = request.required("channel");
        String reaction = request.requiredInData("reaction");
        String action = request.requiredInData("action");
        requireReaction(reaction);
        requireAction(action);
        String channel = ChannelNames.resolve(connection, name);
        Subscription subscription = subscription(connection, channel);
        String uid = uid(subscription);
        StoredMessage message = message(channel, request.requiredInData("messageId"));
        requirePermission(subscription, message, reaction);
        if (change(message, reaction, action, uid, subscription.identity())) {
            announce(subscription, message, reaction, action);
        }
        return Json.object().put("channel", name).put("event", Names.MESSAGE_REACTION);
    }

    private static boolean change(
            StoredMessage message, String reaction, String action, String uid, Identity identity) {
        if (action.equals("add")) {
            return message.reactions()
                            .computeIfAbsent(reaction, value -> new LinkedHashMap<>())
                            .putIfAbsent(uid, identity)
                    == null;
        }
        Map<String, Identity> users = message.reactions().get(reaction);
        if (users == null || users.remove(uid) == null) {
            return false;
        }
        if (users.isEmpty()) {
            message.reactions().remove(reaction);
        }
        return true;
    }

    private void announce(Subscription subscription, StoredMessage message, String reaction, String action) {
        ObjectNode frame = Json.object()
                .put("id", messages.nextId())
                .put("event", action.equals("add") ? "hotsock.messageReactionAdded" : "hotsock.messageReactionRemoved")
                .put("channel", subscription.channel());
        frame.set(
                "data",
                Json.object()
                        .put("messageId", message.id())
                        .put("reaction", reaction)
                        .put("action", action));
        frame.set("meta", subscription.identity().toJson());
        boolean echo = subscription.directives().message(Names.MESSAGE_REACTION).grants("echo");
        channels.deliver(subscription.channel(), Json.write(frame), other -> echo || other != subscription);
    }

    private static void requireReaction(String reaction) {
        int bytes = reaction.getBytes(StandardCharsets.UTF_8).length;
        if (reaction.isBlank() || reaction.indexOf('#') >= 0 || bytes > MAX_REACTION_BYTES) {
            throw Refusal.invalid(
                    "INVALID_REACTION",
                    "A reaction is 1 to " + MAX_REACTION_BYTES + " bytes, not blank, and without \"#\".");
        }
    }

    private static void requireAction(String action) {
        if (!action.equals("add") && !action.equals("remove")) {
            throw Refusal.invalid("INVALID_REACTION", "The field \"data.action\" is neither \"add\" nor \"remove\".");
        }
    }

    private static Subscription subscription(Connection connection, String channel) {
        Subscription subscription = connection.subscription(channel);
        if (subscription == null) {
            throw denied("it needs a subscription to \"" + channel + "\"");
        }
        return subscription;
    }

    private static String uid(Subscription subscription) {
        String uid = subscription.identity().uid();
        if (uid == null) {
            throw denied("the token has no claim uid");
        }
        return uid;
    }

    private StoredMessage message(String channel, String id) {
        StoredMessage message = history.find(channel, id);
        if (message == null) {
            throw Refusal.invalid("MESSAGE_NOT_FOUND", "No stored message of \"" + channel + "\" has that messageId.");
        }
        return message;
    }

    private static void requirePermission(Subscription subscription, StoredMessage message, String reaction) {
        if (!subscription.directives().message(message.event()).allowsReaction(reaction)) {
            throw denied("the token's directives for \"" + message.event() + "\" do not allow this reaction (react)");
        }
    }

    private static Refusal denied(String why) {
        return Refusal.denied("REACTION_PERMISSION_DENIED", "Reacting is denied: " + why + ".");
    }
}
