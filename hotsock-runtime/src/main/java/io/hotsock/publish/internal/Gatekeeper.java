package io.hotsock.publish.internal;

import io.hotsock.publish.PublishGate;
import io.hotsock.publish.PublishGate.Passage;

/** Takes messages through the gate, and those that it kept onwards when it lets them go. */
final class Gatekeeper {

    private static final Passage OPEN = PublishGate.HeldMessage::release;

    private final PublishGate gate;
    private final Outbox outbox;
    private final Tally tally;
    private final FailureLog log;

    Gatekeeper(PublishGate gate, Outbox outbox, Tally tally, FailureLog log) {
        this.gate = gate;
        this.outbox = outbox;
        this.tally = tally;
        this.log = log;
    }

    /** The calling thread's way through the gate. */
    Passage passage() {
        if (gate == PublishGate.ALWAYS_OPEN) {
            return OPEN;
        }
        try {
            return gate.passage();
        } catch (Throwable e) {
            log.gateFailed(e);
            return OPEN;
        }
    }

    /** Whether a message may go now; otherwise the gate has it, or has dropped it. */
    boolean passes(Passage passage, Delivery delivery) {
        if (passage == OPEN) {
            return true;
        }
        Held held = new Held(delivery.loudly(), outbox, tally);
        try {
            passage.admit(held);
        } catch (Throwable e) {
            log.gateFailed(e);
            held.release();
        }
        return held.admitted();
    }
}
