package io.hotsock.local.internal.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.hotsock.local.internal.channel.Channel;
import io.hotsock.local.internal.channel.ChannelNames;
import io.hotsock.local.internal.channel.Channels;
import io.hotsock.local.internal.channel.Connection;
import io.hotsock.local.internal.channel.Subscription;
import io.hotsock.local.internal.json.Json;
import io.hotsock.local.internal.message.History;
import io.hotsock.local.internal.message.StoredMessage;
import io.hotsock.local.internal.refusal.Refusal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Predicate;

/** What only the Client HTTP API offers: history, reactions, channel info (contract sections 5.1, 5.2 and 5.5). */
public final class ClientReads {

    private static final int PAGE = 100;
    private static final int PAGE_BYTES = 1024 * 1024;

    private final Channels channels;
    private final History history;

    /** For one installation. */
    public ClientReads(Channels channels, History history) {
        this.channels = channels;
        this.history = history;
    }

    /** A page of stored messages. */
    public ObjectNode listMessages(Connection connection, ClientRequest request) {
        Subscription subscription = subscription(connection, request);
        boolean reverse = request.flag("reverse");
        boolean expand = request.flag("expandReactions");
        List<StoredMessage> visible = new ArrayList<>(history.since(subscription.channel(), start(subscription)));
        visible.removeIf(bound(request, reverse).negate());
        if (reverse) {
            Collections.reverse(visible);
        }
        ArrayNode messages = JsonNodeFactory.instance.arrayNode();
        int bytes = 0;
        for (StoredMessage message : visible.subList(0, Math.min(visible.size(), limit(request)))) {
            ObjectNode json = message.toJson(expand);
            bytes += Json.bytes(json);
            if (bytes > PAGE_BYTES) {
                break;
            }
            messages.add(json);
        }
        return Json.object().set("messages", messages);
    }

    /** Every reaction to one message. */
    public ObjectNode listReactions(Connection connection, ClientRequest request) {
        Subscription subscription = subscription(connection, request);
        StoredMessage message = history.find(subscription.channel(), request.required("messageId"));
        if (message == null || message.at().isBefore(start(subscription))) {
            throw Refusal.invalid(
                    "MESSAGE_NOT_FOUND", "No stored message that this subscription may see has that messageId.");
        }
        ArrayNode reactions = JsonNodeFactory.instance.arrayNode();
        message.reactions()
                .forEach((reaction, users) -> users.values()
                        .forEach(user -> reactions.add(
                                Json.object().put("reaction", reaction).setAll(user.toJson()))));
        return Json.object().set("reactions", reactions);
    }

    /** How many subscriptions and which members a channel has. */
    public ObjectNode channelInfo(Connection connection, ClientRequest request) {
        String name = request.required("channel");
        Limits.requireChannel(name);
        String channel = ChannelNames.resolve(connection, name);
        Subscription subscription = connection.subscription(channel);
        boolean granted = connection.claims().channels().channel(channel).grants("getInfo")
                || (subscription != null && subscription.directives().grants("getInfo"));
        if (!granted) {
            throw Refusal.denied(
                    "GET_INFO_PERMISSION_DENIED",
                    "No key of the token's claim channels grants getInfo for \"" + channel + "\".");
        }
        Channel view = channels.view(channel);
        ObjectNode info = Json.object().put("channel", channel).put("subscriptionsCount", view.subscriptionsCount());
        if (view.isPresence()) {
            info.set("members", view.members());
        }
        return info;
    }

    private static Predicate<StoredMessage> bound(ClientRequest request, boolean reverse) {
        String bound = request.optional(reverse ? "before" : "after");
        if (bound == null || bound.isEmpty()) {
            return message -> true;
        }
        return reverse
                ? message -> message.id().compareTo(bound) < 0
                : message -> message.id().compareTo(bound) > 0;
    }

    private static int limit(ClientRequest request) {
        JsonNode limit = request.field("limit");
        return limit.isIntegralNumber() ? Math.max(1, Math.min(PAGE, limit.asInt(PAGE))) : PAGE;
    }

    /** {@code historyStart} is inclusive; without it, history begins with the subscription (U38: which must exist). */
    private static Instant start(Subscription subscription) {
        OptionalLong start = subscription.directives().historyStart();
        return start.isPresent() ? Instant.ofEpochSecond(start.getAsLong()) : subscription.since();
    }

    private static Subscription subscription(Connection connection, ClientRequest request) {
        String name = request.required("channel");
        Limits.requireChannel(name);
        Subscription subscription = connection.subscription(ChannelNames.resolve(connection, name));
        if (subscription == null) {
            throw Refusal.denied(
                    "HISTORY_PERMISSION_DENIED", "Reading history needs a subscription to \"" + name + "\".");
        }
        return subscription;
    }
}
