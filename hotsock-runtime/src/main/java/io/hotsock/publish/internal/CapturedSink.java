package io.hotsock.publish.internal;

import io.hotsock.api.Message;
import io.hotsock.api.shim.EventSink;
import io.hotsock.publish.PublishGate.Passage;

/** Messages of annotated methods whose results come later: in the situation of the call, never waiting, never throwing. */
final class CapturedSink implements EventSink {

    private final Outbox outbox;
    private final Gatekeeper gatekeeper;
    private final Outcomes outcomes;
    private final boolean open;
    private final Passage passage;

    CapturedSink(Outbox outbox, Gatekeeper gatekeeper, Outcomes outcomes, boolean open, Passage passage) {
        this.outbox = outbox;
        this.gatekeeper = gatekeeper;
        this.outcomes = outcomes;
        this.open = open;
        this.passage = passage;
    }

    @Override
    public boolean isOpen() {
        return open;
    }

    @Override
    public void accept(Message message) {
        try {
            Delivery delivery = outbox.prepare(message, true);
            if (gatekeeper.passes(passage, delivery)) {
                outbox.go(delivery, false);
            }
        } catch (Throwable e) {
            // Told by the outbox; whoever completes the result must not notice.
        }
    }

    @Override
    public void reject(String method, String channel, String event, Throwable problem) {
        outcomes.failed(channel, event, problem, method, true);
    }

    @Override
    public EventSink captured() {
        return this;
    }
}
