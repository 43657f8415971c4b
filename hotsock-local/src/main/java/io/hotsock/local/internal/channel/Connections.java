package io.hotsock.local.internal.channel;

import io.hotsock.local.internal.time.Timers;
import io.hotsock.local.internal.token.Claims;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The live connections, from the first frame to the last (contract sections 4.1 and 4.8). */
public final class Connections {

    private static final Logger LOG = LoggerFactory.getLogger(Connections.class);
    private static final Duration LIFETIME = Duration.ofHours(2);
    private static final int SECRET_LENGTH = 20;

    private final Exclusive exclusive;
    private final Subscriptions subscriptions;
    private final Lifetimes lifetimes;
    private final Clock clock;
    private final Map<String, Connection> connections = new LinkedHashMap<>();

    /** No connections yet. */
    public Connections(Exclusive exclusive, Subscriptions subscriptions, Timers timers) {
        this.exclusive = exclusive;
        this.subscriptions = subscriptions;
        this.clock = timers.clock();
        this.lifetimes = new Lifetimes(exclusive, timers, LIFETIME);
    }

    /** Opens a connection: {@code hotsock.connected}, then what the token asks to be subscribed to. */
    public Connection open(Claims claims, Outlet outlet) {
        return exclusive.call(() -> {
            Instant now = clock.instant();
            Connection connection = new Connection(
                    RandomIds.connectionId(), RandomIds.alphanumeric(SECRET_LENGTH), claims, now, outlet);
            connections.put(connection.id(), connection);
            connection.send(Frames.connected(connection, now.plus(LIFETIME)), now);
            subscriptions.autoSubscribe(connection, refused -> {
                LOG.info(
                        "Refused to autoSubscribe {}: {}",
                        connection,
                        refused.refusal().explanation());
                connection.send(Frames.error(refused.channel(), refused.refusal()), now);
            });
            lifetimes.watch(connection);
            return connection;
        });
    }

    /** Forgets a connection whose socket is gone. */
    public void closed(Connection connection) {
        exclusive.run(() -> {
            if (connections.remove(connection.id()) != null) {
                lifetimes.forget(connection);
                subscriptions.endAll(connection);
            }
        });
    }

    /** A live connection. Under the lock. */
    public @Nullable Connection find(String id) {
        return connections.get(id);
    }

    /** All live connections, oldest first. Under the lock. */
    public List<Connection> all() {
        return List.copyOf(connections.values());
    }
}
