package io.hotsock.local;

import io.hotsock.local.internal.channel.Connection;
import io.hotsock.local.internal.channel.Connections;
import io.hotsock.local.internal.channel.Exclusive;
import io.hotsock.local.internal.fault.ActiveEffect;
import io.hotsock.local.internal.fault.Effect;
import io.hotsock.local.internal.fault.Switchboard;
import io.hotsock.local.internal.fault.Target;
import java.util.Objects;

/**
 * Faults switched on and off. To a request happens every delay that is on, and of the other faults the one that was
 * switched on first. Only requests with good credentials meet faults. Thread-safe.
 *
 * <pre>{@code
 * local.faults().next(2, Fault.throttling());
 * local.faults().untilCleared(Fault.delay(Duration.ofMillis(10)));
 * }</pre>
 */
public final class Faults {

    private final Switchboard switchboard;
    private final Exclusive exclusive;
    private final Connections connections;

    Faults(Switchboard switchboard, Exclusive exclusive, Connections connections) {
        this.switchboard = switchboard;
        this.exclusive = exclusive;
        this.connections = connections;
    }

    /** Switches a fault on for the next publish requests, over Lambda and HTTP. */
    public Active next(int requests, Fault fault) {
        return add(Target.PUBLISH, requests, fault);
    }

    /** Switches a fault on for publish requests, over Lambda and HTTP, until it is cancelled or all are cleared. */
    public Active untilCleared(Fault fault) {
        return add(Target.PUBLISH, Long.MAX_VALUE, fault);
    }

    /** Switches a fault on for the next requests to STS. */
    public Active nextAtSts(int requests, Fault fault) {
        return add(Target.STS, requests, fault);
    }

    /** Switches a fault on for requests to STS until it is cancelled or all are cleared. */
    public Active untilClearedAtSts(Fault fault) {
        return add(Target.STS, Long.MAX_VALUE, fault);
    }

    /**
     * Switches a fault on for the next WebSockets that are opened with a good token; of those refused a browser sees an
     * error and a close, whatever the status. {@link Fault#functionError}, {@link Fault#slowAnswer} and
     * {@link Fault#lostAnswer} can not happen there.
     */
    public Active nextAtConnect(int connections, Fault fault) {
        return add(Target.CONNECT, connections, fault);
    }

    /** As {@link #nextAtConnect}, until it is cancelled or all are cleared. */
    public Active untilClearedAtConnect(Fault fault) {
        return add(Target.CONNECT, Long.MAX_VALUE, fault);
    }

    /** Cuts every WebSocket at once without a close frame, as a lost network does; clients may connect again. */
    public void dropConnections() {
        exclusive.run(() ->
                connections.all().forEach(connection -> connection.outlet().drop()));
    }

    /** Cuts the WebSockets of one user. */
    public void dropConnections(String uid) {
        exclusive.run(() -> connections.all().stream()
                .filter(connection -> uid.equals(connection.identity().uid()))
                .map(Connection::outlet)
                .forEach(outlet -> outlet.drop()));
    }

    /** Switches every fault off. */
    public void clear() {
        switchboard.clear();
    }

    private Active add(Target target, long limit, Fault fault) {
        if (limit < 1) {
            throw new IllegalArgumentException("A fault is for 1 request at least, not " + limit + ".");
        }
        Effect effect = Objects.requireNonNull(fault, "fault").effect();
        if (!effect.happensTo(target)) {
            throw new IllegalArgumentException(fault + " can not happen at " + target + ".");
        }
        return new Active(switchboard.add(effect, target, limit));
    }

    /** A fault that was switched on. Thread-safe. */
    public static final class Active {

        private final ActiveEffect effect;

        Active(ActiveEffect effect) {
            this.effect = effect;
        }

        /** Switches it off. */
        public void cancel() {
            effect.cancel();
        }

        /** How many requests met it so far. */
        public long applied() {
            return effect.applied();
        }
    }
}
