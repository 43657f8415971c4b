package io.hotsock.publish.internal;

import io.hotsock.publish.PublishGate.HeldMessage;
import java.util.concurrent.atomic.AtomicReference;

/** A message at the gate. */
final class Held implements HeldMessage {

    private enum State {
        /** The gate is being asked; whoever asks goes on with the message if it is let go. */
        ASKING,
        LET_GO,
        /** The gate has kept it for later. */
        KEPT,
        OVER
    }

    private final Delivery delivery;
    private final Outbox outbox;
    private final Tally tally;
    private final AtomicReference<State> state = new AtomicReference<>(State.ASKING);

    Held(Delivery delivery, Outbox outbox, Tally tally) {
        this.delivery = delivery;
        this.outbox = outbox;
        this.tally = tally;
    }

    /** The gate has been asked: whether it let the message go. */
    boolean admitted() {
        // Counted before the state is visible, so that the count never falls below zero.
        tally.held(1);
        if (state.compareAndSet(State.ASKING, State.KEPT)) {
            return false;
        }
        tally.held(-1);
        return state.compareAndSet(State.LET_GO, State.OVER);
    }

    @Override
    public String channel() {
        return delivery.channel();
    }

    @Override
    public String event() {
        return delivery.event();
    }

    @Override
    public void release() {
        if (!state.compareAndSet(State.ASKING, State.LET_GO) && state.compareAndSet(State.KEPT, State.OVER)) {
            tally.held(-1);
            outbox.go(delivery, false);
        }
    }

    @Override
    public void drop() {
        if (state.compareAndSet(State.ASKING, State.OVER)) {
            tally.dropped();
        } else if (state.compareAndSet(State.KEPT, State.OVER)) {
            tally.held(-1);
            tally.dropped();
        }
    }
}
