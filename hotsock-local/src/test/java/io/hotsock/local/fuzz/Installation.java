package io.hotsock.local.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.hotsock.local.internal.channel.Channels;
import io.hotsock.local.internal.channel.Connection;
import io.hotsock.local.internal.channel.Connections;
import io.hotsock.local.internal.channel.Exclusive;
import io.hotsock.local.internal.channel.Outgoing;
import io.hotsock.local.internal.channel.Outlet;
import io.hotsock.local.internal.channel.Subscriptions;
import io.hotsock.local.internal.client.ClientMessages;
import io.hotsock.local.internal.client.ClientReactions;
import io.hotsock.local.internal.client.ClientStorage;
import io.hotsock.local.internal.client.UmdUpdates;
import io.hotsock.local.internal.message.History;
import io.hotsock.local.internal.message.Messages;
import io.hotsock.local.internal.message.PublishEntry;
import io.hotsock.local.internal.message.PublishLog;
import io.hotsock.local.internal.message.Schedules;
import io.hotsock.local.internal.message.ServerPublishing;
import io.hotsock.local.internal.message.Ulids;
import io.hotsock.local.internal.socket.ApplicationEvents;
import io.hotsock.local.internal.socket.ClientFrames;
import io.hotsock.local.internal.socket.SubscriptionEvents;
import io.hotsock.local.internal.storage.Storage;
import io.hotsock.local.internal.time.Timers;
import io.hotsock.local.internal.token.Claims;
import io.hotsock.local.internal.token.TokenVerifier;
import io.hotsock.local.internal.token.Tokens;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The rules of an installation without a network: what a WebSocket would bring in goes straight to them. */
final class Installation implements AutoCloseable {

    private final Timers timers;
    private final Channels channels;
    private final Connections connections;
    private final ClientFrames frames;
    private final PublishEntry entry;

    Installation(TokenVerifier verifier, Clock clock) {
        timers = Timers.start(clock);
        Clock now = timers.clock();
        Exclusive exclusive = new Exclusive(Runnable::run);
        Tokens tokens = new Tokens(verifier, now);
        channels = new Channels(now);
        Subscriptions subscriptions = new Subscriptions(channels, tokens, now);
        connections = new Connections(exclusive, subscriptions, timers);
        Storage storage = new Storage(channels, now);
        subscriptions.afterSubscribed(storage::sendObserved);
        History history = new History(now);
        Messages messages = new Messages(channels, history, new Ulids(now), now);
        Schedules schedules = new Schedules(exclusive, timers, "eu-west-1", "123456789012");
        frames = new ClientFrames(exclusive, now);
        new SubscriptionEvents(subscriptions, now).register(frames);
        new ApplicationEvents(
                        new ClientMessages(messages, schedules),
                        new ClientReactions(channels, history, messages),
                        new ClientStorage(storage, schedules),
                        new UmdUpdates(tokens, subscriptions),
                        now)
                .register(frames);
        entry = new PublishEntry(
                new ServerPublishing(exclusive, messages, storage, schedules, now, true), new PublishLog(10), now);
    }

    PublishEntry entry() {
        return entry;
    }

    /** The frames that a connection gets that sends these and ends; nothing may be left of it. */
    List<String> session(Claims claims, String... sent) {
        List<Outgoing> received = new ArrayList<>();
        Connection connection = connections.open(claims, new Collecting(received));
        for (String frame : sent) {
            frames.receive(connection, frame);
        }
        connections.closed(connection);
        assertEquals(List.of(), connections.all());
        assertEquals(0, channels.all().count());
        return received.stream().map(Installation::text).toList();
    }

    private static String text(Outgoing frame) {
        return frame.pieces().stream().map(Outgoing.Piece::text).collect(Collectors.joining());
    }

    @Override
    public void close() {
        timers.close();
    }

    private record Collecting(List<Outgoing> received) implements Outlet {

        @Override
        public void send(Outgoing frame) {
            received.add(frame);
        }

        @Override
        public void close(int code, String reason) {
            throw new AssertionError("Closed with " + code + ": " + reason);
        }

        @Override
        public void drop() {
            throw new AssertionError("Dropped.");
        }
    }
}
