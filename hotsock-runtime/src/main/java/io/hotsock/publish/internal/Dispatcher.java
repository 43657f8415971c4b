package io.hotsock.publish.internal;

import io.hotsock.api.PublishException;
import io.hotsock.api.PublishResult;
import io.hotsock.publish.internal.transport.Transport;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import org.jspecify.annotations.Nullable;

/**
 * Sends messages: one at a time per channel and in the order of the calls, so many channels at a time as may be in flight.
 *
 * <p>Who finds a channel idle sends on the caller's own thread; everything else waits in lanes ({@link Lanes}) and goes out
 * over the transport's asynchronous side. The fate of each message is first settled with {@link Outcomes}, then given to
 * its caller, then counts as over for {@link #flush}.
 */
final class Dispatcher {

    private final Transport transport;
    private final Outcomes outcomes;
    private final Lanes lanes;
    private final Telling telling = new Telling();
    private final ExecutorService workers = Workers.create();

    Dispatcher(Transport transport, DispatchLimits limits, Outcomes outcomes) {
        this.transport = transport;
        this.outcomes = outcomes;
        this.lanes = new Lanes(limits);
    }

    /** What is waiting and under way. */
    Lanes lanes() {
        return lanes;
    }

    /**
     * Puts a message in its lane.
     *
     * @param mayWait whether to wait for room; without room or a chance the answer is a failure
     */
    void submit(Delivery delivery, boolean mayWait) {
        try {
            lanes.enqueue(delivery, mayWait);
            pump();
        } catch (PublishException e) {
            turnAway(delivery, e);
        }
    }

    /**
     * Sends a message after all earlier ones of its channel, and waits for the answer.
     *
     * @throws PublishException when it failed
     */
    PublishResult send(Delivery delivery, boolean mayWait) {
        boolean here;
        try {
            here = lanes.tryBegin(delivery);
            if (!here) {
                lanes.enqueue(delivery, mayWait);
            }
        } catch (PublishException e) {
            turnAway(delivery, e);
            throw e;
        }
        if (here) {
            run(delivery);
        } else {
            pump();
        }
        return await(delivery, here);
    }

    /** As {@link #send}, with the failure in the answer only. */
    void sendQuietly(Delivery delivery, boolean mayWait) {
        try {
            send(delivery, mayWait);
        } catch (PublishException e) {
            // In the answer.
        }
    }

    private void turnAway(Delivery delivery, PublishException reason) {
        try {
            outcomes.failed(delivery.message(), reason, delivery.loud());
        } finally {
            delivery.answer().completeExceptionally(reason);
        }
    }

    private void run(Delivery delivery) {
        PublishResult result = null;
        Throwable problem = null;
        try {
            result = transport.send(delivery.message());
        } catch (Throwable e) {
            // Checked ones, too, which a client of the application's may throw undeclared: the lane must go on.
            problem = e;
        }
        finish(delivery, result, problem, true);
    }

    /** Starts what may be started. */
    private void pump() {
        for (Delivery next = lanes.next(); next != null; next = lanes.next()) {
            start(next);
        }
    }

    private void start(Delivery delivery) {
        CompletableFuture<PublishResult> answer;
        try {
            answer = transport.sendAsync(delivery.message(), workers);
        } catch (Throwable e) {
            finish(delivery, null, e, false);
            return;
        }
        // An answer that is there already is finished inside our caller's loop, which then goes on by itself.
        boolean later = !answer.isDone();
        CompletableFuture<PublishResult> unused =
                answer.whenComplete((result, problem) -> finish(delivery, result, problem, later));
    }

    /**
     * Frees the lane, sets others going, and only then tells anybody: what an application does when it is told may take
     * its time, or publish to the same channel.
     */
    private void finish(Delivery delivery, @Nullable PublishResult result, @Nullable Throwable thrown, boolean goOn) {
        Throwable problem = thrown == null ? null : Failures.of(delivery.message(), thrown);
        List<Delivery> hopeless = lanes.end(delivery, problem);
        if (goOn) {
            pump();
        }
        telling.run(delivery, hopeless, () -> {
            settle(delivery, result, problem);
            for (Delivery abandoned : hopeless) {
                settle(abandoned, null, notAccepted(abandoned, "earlier messages of its channel failed"));
            }
        });
    }

    /** Whatever becomes of telling others, the caller gets the answer and nobody waits for the message any longer. */
    private void settle(Delivery delivery, @Nullable PublishResult result, @Nullable Throwable problem) {
        try {
            if (problem == null) {
                outcomes.published(Objects.requireNonNull(result, "result"));
            } else {
                outcomes.failed(delivery.message(), problem, delivery.loud());
            }
        } finally {
            answer(delivery, result, problem);
            lanes.over(delivery);
        }
    }

    private static void answer(Delivery delivery, @Nullable PublishResult result, @Nullable Throwable problem) {
        if (problem == null) {
            delivery.answer().complete(result);
        } else {
            delivery.answer().completeExceptionally(problem);
        }
    }

    /**
     * The answer.
     *
     * @param here whether this thread did the sending; else a failure gets this thread's stack trace, too
     */
    private PublishResult await(Delivery delivery, boolean here) {
        try {
            return delivery.answer().get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw interrupted(delivery, e);
        } catch (ExecutionException e) {
            PublishException problem = Failures.of(delivery.message(), e);
            throw here ? problem : problem.rethrown();
        }
    }

    /** A message still in its lane is taken back; one on its way may arrive or not. */
    private PublishException interrupted(Delivery delivery, InterruptedException cause) {
        PublishException problem = new PublishException.Interrupted(delivery.channel(), delivery.event(), cause);
        if (lanes.withdraw(delivery)) {
            telling.run(delivery, List.of(), () -> settle(delivery, null, problem));
        }
        return problem;
    }

    boolean flush(Duration timeout) {
        return flush(timeout, true);
    }

    /** A callback does not wait for what its own thread is still telling. */
    private boolean flush(Duration timeout, boolean mayBeInterrupted) {
        telling.forEach(lanes::over);
        return lanes.flush(timeout, mayBeInterrupted);
    }

    /**
     * Takes nothing more, drains, and fails what is left. Tells how many messages did not get out. An interrupt does not
     * cut the draining short: who ends an application often interrupts the thread that closes it.
     */
    int close(Duration timeout) {
        lanes.close();
        boolean unused = flush(timeout, false);
        List<Delivery> left = lanes.drain();
        for (Delivery delivery : left) {
            PublishException reason = notAccepted(delivery, "the installation was closed before its turn came");
            telling.run(delivery, left, () -> settle(delivery, null, reason));
        }
        int unanswered = lanes.load().inFlight();
        workers.shutdownNow();
        transport.close();
        return left.size() + unanswered;
    }

    private static PublishException notAccepted(Delivery delivery, String reason) {
        return new PublishException.NotAccepted(delivery.channel(), delivery.event(), reason);
    }
}
