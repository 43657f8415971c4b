package io.hotsock.local.internal.channel;

import io.hotsock.local.internal.time.Timers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Ends connections at their 2 hours, when idle for 10 minutes, or when a heartbeat is missed, and keeps alive those that
 * ask for it (contract section 4.8). Close code 1001 for all of them (U19). Each limit is one timer per connection that
 * looks again at the time it learns of: traffic itself moves no timers.
 */
final class Lifetimes {

    private static final Logger LOG = LoggerFactory.getLogger(Lifetimes.class);
    private static final int GOING_AWAY = 1001;
    private static final Duration IDLE = Duration.ofMinutes(10);
    private static final Duration KEEP_ALIVE = Duration.ofSeconds(570);

    private final Exclusive exclusive;
    private final Timers timers;
    private final Duration lifetime;
    private final Map<Connection, List<Watch>> watches = new HashMap<>();

    Lifetimes(Exclusive exclusive, Timers timers, Duration lifetime) {
        this.exclusive = exclusive;
        this.timers = timers;
        this.lifetime = lifetime;
    }

    void watch(Connection connection) {
        List<Watch> list = new ArrayList<>();
        watches.put(connection, list);
        Instant end = connection.connectedAt().plus(lifetime);
        list.add(limit(connection, c -> end, "Going away"));
        list.add(limit(connection, c -> c.lastTraffic().plus(IDLE), "Idle for 10 minutes"));
        Integer heartbeat = connection.claims().heartbeatTimeout();
        if (heartbeat != null) {
            Duration timeout = Duration.ofSeconds(heartbeat);
            list.add(limit(connection, c -> c.lastHeartbeat().plus(timeout), "No heartbeat for " + heartbeat + " s"));
        }
        if (connection.claims().keepAlive()) {
            list.add(new Watch(connection.connectedAt().plus(KEEP_ALIVE), now -> {
                connection.send(Frames.keepAlive(), now);
                return now.plus(KEEP_ALIVE);
            }));
        }
    }

    void forget(Connection connection) {
        List<Watch> list = watches.remove(connection);
        if (list != null) {
            list.forEach(Watch::cancel);
        }
    }

    private Watch limit(Connection connection, Function<Connection, Instant> deadline, String reason) {
        return new Watch(deadline.apply(connection), now -> {
            Instant due = deadline.apply(connection);
            if (due.isAfter(now)) {
                return due;
            }
            LOG.info("Closing {}: {}.", connection, reason);
            connection.outlet().close(GOING_AWAY, reason);
            return Instant.MAX;
        });
    }

    /** A check that says when to look again. */
    private final class Watch {
        private final Function<Instant, Instant> check;
        private Timers.Timer timer;
        private boolean cancelled;

        Watch(Instant first, Function<Instant, Instant> check) {
            this.check = check;
            this.timer = timers.at(first, this::look);
        }

        void look() {
            exclusive.run(() -> {
                if (!cancelled) {
                    Instant next = check.apply(timers.clock().instant());
                    timer = next.equals(Instant.MAX) ? timer : timers.at(next, this::look);
                }
            });
        }

        void cancel() {
            cancelled = true;
            timer.cancel();
        }
    }
}
