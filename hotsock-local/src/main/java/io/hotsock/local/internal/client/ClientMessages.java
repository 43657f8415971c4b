package io.hotsock.local.internal.client;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.hotsock.local.internal.channel.ChannelNames;
import io.hotsock.local.internal.channel.Connection;
import io.hotsock.local.internal.channel.Identity;
import io.hotsock.local.internal.channel.Subscription;
import io.hotsock.local.internal.json.Json;
import io.hotsock.local.internal.message.Messages;
import io.hotsock.local.internal.message.Schedules;
import io.hotsock.local.internal.refusal.Refusal;
import io.hotsock.local.internal.token.Directives;
import io.hotsock.local.internal.token.Directives.Answer;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Messages published by clients: who may, and who receives them (contract sections 3.6 and 4.4). */
public final class ClientMessages {

    private final Messages messages;
    private final Scheduling scheduling;

    /** For one installation. */
    public ClientMessages(Messages messages, Schedules schedules) {
        this.messages = messages;
        this.scheduling = new Scheduling(schedules);
    }

    /**
     * Publishes.
     *
     * @param eager whether the request may ask for its id at once
     * @return the answer of the Client HTTP API; the WebSocket answers nothing
     * @throws Refusal when it is not allowed or breaks a rule
     */
    public ObjectNode publish(Connection connection, ClientRequest request, boolean eager) {
        String name = request.required("channel");
        String event = request.required("event");
        Limits.requireChannel(name);
        Limits.requireEvent(event);
        Limits.requireData(request);
        String channel = ChannelNames.resolve(connection, name);
        Subscription subscription = connection.subscription(channel);
        Directives directives = allowed(connection, subscription, channel, event);
        Instant time = scheduling.time(request, directives);

        String id = eager && request.flag("eagerIdGeneration") ? messages.nextId() : null;
        Identity sender = subscription == null ? connection.identity() : subscription.identity();
        Messages.Delivery message = new Messages.Delivery(
                id, channel, event, request.data(), sender, directives.store().orElse(0));
        boolean echo = directives.grants("echo");
        ObjectNode answer = Json.object();
        if (id != null) {
            answer.put("id", id);
        }
        answer.put("channel", name).put("event", event);
        scheduling.run(
                time, () -> messages.deliver(message, other -> echo || other.connection() != connection), answer);
        return answer;
    }

    /** The directives under which the client may send this event; the matrix of contract section 3.6. */
    private static Directives allowed(
            Connection connection, @Nullable Subscription subscription, String channel, String event) {
        Directives connect = connection.claims().channels().channel(channel).message(event);
        Directives inForce =
                subscription == null ? connect : subscription.directives().message(event);
        Answer publish = inForce.answer("publish");
        if (publish == Answer.DENIED) {
            throw denied(channel, event, "a matching key of the token says publish: false");
        }
        if (subscription != null && publish == Answer.GRANTED) {
            return inForce;
        }
        if (connect.answer("broadcast") == Answer.GRANTED) {
            return connect;
        }
        throw denied(
                channel,
                event,
                publish == Answer.GRANTED
                        ? "publish is granted, but needs a subscription to the channel, and broadcast is not granted"
                        : "no key under messages in the token's claim channels grants publish or broadcast for it");
    }

    private static Refusal denied(String channel, String event, String why) {
        return Refusal.denied(
                "PUBLISH_PERMISSION_DENIED",
                "Publishing \"" + event + "\" to \"" + channel + "\" is denied: " + why + ".");
    }
}
