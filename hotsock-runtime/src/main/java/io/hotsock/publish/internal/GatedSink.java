package io.hotsock.publish.internal;

import io.hotsock.api.Message;
import io.hotsock.api.shim.EventSink;
import io.hotsock.publish.FailurePolicy;

/** Messages of annotated methods that return now. */
final class GatedSink implements EventSink {

    private final Outbox outbox;
    private final Gatekeeper gatekeeper;
    private final Outcomes outcomes;
    private final boolean throwing;

    GatedSink(Outbox outbox, Gatekeeper gatekeeper, Outcomes outcomes, FailurePolicy policy) {
        this.outbox = outbox;
        this.gatekeeper = gatekeeper;
        this.outcomes = outcomes;
        this.throwing = policy == FailurePolicy.THROW;
    }

    @Override
    public boolean isOpen() {
        return outbox.isOpen();
    }

    @Override
    public void accept(Message message) {
        if (throwing) {
            publishOrThrow(message);
            return;
        }
        try {
            publish(message);
        } catch (Throwable e) {
            // Told by the outbox; the annotated method's caller must not notice.
        }
    }

    private void publish(Message message) {
        Delivery delivery = outbox.prepare(message, true);
        if (gatekeeper.passes(gatekeeper.passage(), delivery)) {
            outbox.go(delivery, true);
        }
    }

    private void publishOrThrow(Message message) {
        Delivery delivery = outbox.prepare(message, false);
        if (gatekeeper.passes(gatekeeper.passage(), delivery)) {
            outbox.sendNow(delivery);
        }
    }

    @Override
    public void reject(String method, String channel, String event, Throwable problem) {
        outcomes.failed(channel, event, problem, method, !throwing);
        if (throwing) {
            throw problem instanceof RuntimeException unchecked
                    ? unchecked
                    : new IllegalStateException("The message of " + method + " could not be built.", problem);
        }
    }

    @Override
    public EventSink captured() {
        return new CapturedSink(outbox, gatekeeper, outcomes, outbox.isOpen(), gatekeeper.passage());
    }
}
