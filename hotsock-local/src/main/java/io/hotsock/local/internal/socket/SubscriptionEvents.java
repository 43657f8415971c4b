package io.hotsock.local.internal.socket;

import io.hotsock.local.internal.channel.Connection;
import io.hotsock.local.internal.channel.Frames;
import io.hotsock.local.internal.channel.Subscriptions;
import io.hotsock.local.internal.client.ClientRequest;
import java.time.Clock;

/** Subscribe, unsubscribe, ping, pong and heartbeat (contract sections 4.2 and 4.8). */
public final class SubscriptionEvents {

    private final Subscriptions subscriptions;
    private final Clock clock;

    /** For the channels of one installation. */
    public SubscriptionEvents(Subscriptions subscriptions, Clock clock) {
        this.subscriptions = subscriptions;
        this.clock = clock;
    }

    /** Registers the events. */
    public void register(ClientFrames frames) {
        frames.on("hotsock.subscribe", this::subscribe)
                .on("hotsock.unsubscribe", this::unsubscribe)
                .on("hotsock.ping", (connection, frame) -> connection.send(Frames.pong(), clock.instant()))
                .on("hotsock.pong", (connection, frame) -> {})
                .on("hotsock.heartbeat", (connection, frame) -> connection.heartbeat(clock.instant()));
    }

    private void subscribe(Connection connection, ClientRequest frame) {
        subscriptions.subscribe(connection, frame.required("channel"), frame.inData("token"));
    }

    private void unsubscribe(Connection connection, ClientRequest frame) {
        subscriptions.unsubscribe(connection, frame.required("channel"));
    }
}
