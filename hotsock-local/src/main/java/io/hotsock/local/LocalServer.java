package io.hotsock.local;

import io.hotsock.local.internal.api.ApiKeys;
import io.hotsock.local.internal.api.ChannelsRoute;
import io.hotsock.local.internal.api.ClientRoute;
import io.hotsock.local.internal.api.PublishRoute;
import io.hotsock.local.internal.aws.Credentials;
import io.hotsock.local.internal.aws.FunctionName;
import io.hotsock.local.internal.aws.LambdaRoute;
import io.hotsock.local.internal.aws.Roles;
import io.hotsock.local.internal.aws.Signatures;
import io.hotsock.local.internal.aws.StsRoute;
import io.hotsock.local.internal.channel.Channels;
import io.hotsock.local.internal.channel.Connections;
import io.hotsock.local.internal.channel.Exclusive;
import io.hotsock.local.internal.channel.Subscriptions;
import io.hotsock.local.internal.client.ClientMessages;
import io.hotsock.local.internal.client.ClientReactions;
import io.hotsock.local.internal.client.ClientReads;
import io.hotsock.local.internal.client.ClientStorage;
import io.hotsock.local.internal.client.UmdUpdates;
import io.hotsock.local.internal.console.ConsoleActions;
import io.hotsock.local.internal.console.ConsoleRoute;
import io.hotsock.local.internal.console.ConsoleState;
import io.hotsock.local.internal.fault.FaultGate;
import io.hotsock.local.internal.fault.Switchboard;
import io.hotsock.local.internal.http.HttpServer;
import io.hotsock.local.internal.message.History;
import io.hotsock.local.internal.message.Messages;
import io.hotsock.local.internal.message.PublishEntry;
import io.hotsock.local.internal.message.PublishLog;
import io.hotsock.local.internal.message.Schedules;
import io.hotsock.local.internal.message.ServerPublishing;
import io.hotsock.local.internal.message.Ulids;
import io.hotsock.local.internal.socket.ApplicationEvents;
import io.hotsock.local.internal.socket.ClientFrames;
import io.hotsock.local.internal.socket.SocketUpgrades;
import io.hotsock.local.internal.socket.SubscriptionEvents;
import io.hotsock.local.internal.storage.Storage;
import io.hotsock.local.internal.time.Timers;
import io.hotsock.local.internal.token.TokenVerifier;
import io.hotsock.local.internal.token.Tokens;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Puts the parts of one installation together and runs them. */
final class LocalServer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(LocalServer.class);
    static final String ACCOUNT = "123456789012";

    private final Timers timers;
    private final HttpServer http;
    private final FunctionName function;
    private final Faults faults;
    private final PublishLog publishLog;
    private final int port;

    static LocalServer start(LocalHotsockBuilder settings) {
        warnUnlessLoopback(settings.host);
        Timers timers = Timers.start(settings.clock);
        try {
            return new LocalServer(settings, timers);
        } catch (IOException e) {
            timers.close();
            throw new LocalStartException(
                    "The local Hotsock can not listen on " + settings.host + " port " + settings.port + " ("
                            + e.getMessage() + "); choose another port, or 0 for any free one.",
                    e);
        }
    }

    private LocalServer(LocalHotsockBuilder settings, Timers timers) throws IOException {
        this.timers = timers;
        this.http = new HttpServer(settings.host, settings.port, settings.shared, settings.idleTimeout);
        this.function = new FunctionName(settings.region, ACCOUNT, settings.functionName);
        Clock clock = timers.clock();
        Exclusive exclusive = new Exclusive(http.executor());
        TokenVerifier verifier = new TokenVerifier(
                settings.signingKeys.stream().map(SigningKey::verification).toList(),
                settings.audience,
                settings.issuer,
                settings.strictKeyIds,
                clock);
        Tokens tokens = new Tokens(verifier, clock);
        Channels channels = new Channels(clock);
        Subscriptions subscriptions = new Subscriptions(channels, tokens, clock);
        Connections connections = new Connections(exclusive, subscriptions, timers);
        Storage storage = new Storage(channels, clock);
        subscriptions.afterSubscribed(storage::sendObserved);
        History history = new History(clock);
        Messages messages = new Messages(channels, history, new Ulids(clock), clock);
        Schedules schedules = new Schedules(exclusive, timers, settings.region, ACCOUNT);
        ServerPublishing publishing =
                new ServerPublishing(exclusive, messages, storage, schedules, clock, settings.deduplication);
        ClientFrames frames = new ClientFrames(exclusive, clock);
        new SubscriptionEvents(subscriptions, clock).register(frames);
        ClientMessages clientMessages = new ClientMessages(messages, schedules);
        ClientReactions reactions = new ClientReactions(channels, history, messages);
        ClientStorage clientStorage = new ClientStorage(storage, schedules);
        UmdUpdates umdUpdates = new UmdUpdates(tokens, subscriptions);
        ClientReads reads = new ClientReads(channels, history);
        new ApplicationEvents(clientMessages, reactions, clientStorage, umdUpdates, clock).register(frames);
        ApiKeys apiKeys = new ApiKeys(settings.apiKeys);
        Switchboard switchboard = new Switchboard();
        FaultGate gate = new FaultGate(switchboard, http.executor());
        SocketUpgrades upgrades = new SocketUpgrades(http.sockets(), exclusive, tokens, gate, connections, frames);
        this.faults = new Faults(switchboard, exclusive, connections);
        this.publishLog = new PublishLog(settings.recordedRequests);
        PublishEntry entry = new PublishEntry(publishing, publishLog, clock);
        Credentials credentials = new Credentials(ACCOUNT, settings.accessKeyId, settings.secretAccessKey, clock);
        Signatures signatures = new Signatures(credentials, settings.region, clock, settings.verifySignatures);
        ConsoleRoute console = new ConsoleRoute(
                new ConsoleState(
                        exclusive, clock, channels, connections, history, storage, schedules, publishLog, switchboard),
                new ConsoleActions(
                        verifier, () -> ConsoleParts.issuer(settings), entry, switchboard, faults::dropConnections));
        this.port = http.start(
                upgrades,
                List.of(
                        console,
                        new LambdaRoute(function, signatures, gate, entry),
                        new StsRoute(
                                signatures, credentials, new Roles(settings.roles), gate, settings.sessionLifetime),
                        new PublishRoute(apiKeys, gate, entry),
                        new ChannelsRoute(apiKeys, exclusive, channels, storage),
                        new ClientRoute(
                                exclusive, connections, clientMessages, reactions, clientStorage, umdUpdates, reads)));
    }

    int port() {
        return port;
    }

    String functionArn() {
        return function.arn();
    }

    Faults faults() {
        return faults;
    }

    PublishLog publishLog() {
        return publishLog;
    }

    Timers timers() {
        return timers;
    }

    @Override
    public void close() {
        timers.close();
        http.close();
    }

    private static void warnUnlessLoopback(String host) {
        try {
            if (!InetAddress.getByName(host).isLoopbackAddress()) {
                LOG.warn("The local Hotsock listens on {}: everybody who reaches that address can use it.", host);
            }
        } catch (UnknownHostException e) {
            LOG.warn("The local Hotsock is to listen on an unknown host, {}.", host);
        }
    }
}
