package io.hotsock.local.internal.channel;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.hotsock.local.internal.json.Json;
import io.hotsock.local.internal.refusal.Refusal;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** The frames that the service itself sends (contract sections 4.1, 4.3 and 4.9), as JSON text. */
public final class Frames {

    private Frames() {}

    static String connected(Connection connection, Instant expiresAt) {
        ObjectNode data = Json.object()
                .put("connectionId", connection.id())
                .put(
                        "connectionExpiresAt",
                        DateTimeFormatter.ISO_INSTANT.format(expiresAt.truncatedTo(ChronoUnit.SECONDS)))
                .put("connectionSecret", connection.secret());
        return Json.write(frame("hotsock.connected", null, data)
                .set("meta", connection.identity().toJson()));
    }

    static String subscribed(Subscription subscription, @Nullable ArrayNode members, boolean auto) {
        ObjectNode data = Json.object();
        if (members != null) {
            data.set("members", members);
        }
        if (auto) {
            data.put("autoSubscribed", true);
        }
        return Json.write(
                frame("hotsock.subscribed", subscription.channel(), data).set("meta", meta(subscription)));
    }

    static String unsubscribed(Subscription subscription) {
        return Json.write(frame("hotsock.unsubscribed", subscription.channel(), Json.object())
                .set("meta", meta(subscription)));
    }

    static String member(String event, Channel channel, Identity member) {
        ObjectNode data = Json.object();
        data.set("member", member.toJson());
        data.set("members", channel.members());
        return Json.write(frame(event, channel.name(), data));
    }

    /** {@code hotsock.error}; the channel is the name that the client sent (U25). */
    public static String error(@Nullable String channel, Refusal refusal) {
        ObjectNode frame = Json.object().put("event", "hotsock.error");
        if (channel != null) {
            frame.put("channel", channel);
        }
        return Json.write(frame.set("error", refusal.toJson()));
    }

    /** The documented text of a pong, whose data is a string (X3). */
    public static String pong() {
        return "{\"event\":\"hotsock.pong\",\"data\":\"{}\"}";
    }

    /** What {@code keepAlive} asks for. */
    public static String keepAlive() {
        return "{\"event\":\"hotsock.keepAlive\",\"data\":{}}";
    }

    private static ObjectNode frame(String event, @Nullable String channel, JsonNode data) {
        ObjectNode frame = Json.object().put("event", event);
        if (channel != null) {
            frame.put("channel", channel);
        }
        frame.set("data", data);
        return frame;
    }

    /** With the alias first when there is one; without an alias it is there all the same (U36). */
    private static ObjectNode meta(Subscription subscription) {
        ObjectNode meta = Json.object();
        if (subscription.alias() != null) {
            meta.put("channelAlias", subscription.alias());
        }
        return meta.setAll(subscription.identity().toJson());
    }
}
