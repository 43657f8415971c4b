package io.hotsock.publish.internal;

import io.hotsock.api.InvalidMessageException;
import io.hotsock.api.Message;
import io.hotsock.api.PublishException;
import io.hotsock.api.PublishResult;
import io.hotsock.publish.DispatchMode;
import org.jspecify.annotations.Nullable;

/** What all call styles share: open or not, encode, hand to the dispatcher. */
final class Outbox {

    private final boolean enabled;
    private final boolean synchronous;
    private final Preparation preparation;
    private final @Nullable Dispatcher dispatcher;
    private final Outcomes outcomes;
    private final Tally tally;

    Outbox(PublishSettings settings, @Nullable Dispatcher dispatcher, Outcomes outcomes, Tally tally) {
        this.enabled = settings.enabled();
        this.synchronous = settings.mode() == DispatchMode.SYNCHRONOUS;
        this.preparation = new Preparation(settings.dataEncoder(), settings.automaticIds());
        this.dispatcher = dispatcher;
        this.outcomes = outcomes;
        this.tally = tally;
    }

    /** Whether to publish now; a no is counted. */
    boolean isOpen() {
        boolean open = enabled && !Suppression.active();
        if (!open) {
            tally.suppressed();
        }
        return open;
    }

    /**
     * Encodes a message.
     *
     * @throws InvalidMessageException when that can not be done
     * @throws IllegalStateException when there is nowhere to publish to
     */
    Delivery prepare(Message message, boolean loud) {
        try {
            if (dispatcher == null) {
                throw new IllegalStateException("This Hotsock installation is not configured for publishing: set"
                        + " publishFunctionArn or publishHttpApiUrl.");
            }
            return new Delivery(preparation.prepare(message), message.ordered(), loud);
        } catch (Throwable e) {
            outcomes.failed(message.channel(), message.event(), e, null, loud);
            throw e;
        }
    }

    /**
     * Sends and waits.
     *
     * @throws PublishException when it failed
     */
    PublishResult sendNow(Delivery delivery) {
        return dispatcher().send(delivery, true);
    }

    /**
     * Hands a message on as the dispatch mode says; failures are in the answer only.
     *
     * @param callerMayWait whether to wait for room, if the thread is none that must not
     */
    void go(Delivery delivery, boolean callerMayWait) {
        boolean mayWait = callerMayWait && !EventLoops.here();
        if (synchronous) {
            dispatcher().sendQuietly(delivery, mayWait);
        } else {
            dispatcher().submit(delivery, mayWait);
        }
    }

    private Dispatcher dispatcher() {
        if (dispatcher == null) {
            throw new IllegalStateException("prepare() has let a message through");
        }
        return dispatcher;
    }
}
