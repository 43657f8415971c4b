package io.hotsock.local.internal.fault;

import io.hotsock.local.internal.http.Exchange;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Lets requests through to their endpoint, or does to them what faults are switched on for. Thread-safe. */
public final class FaultGate {

    /** How an endpoint words each failure. */
    public interface Answers {
        /** Too many requests. */
        void throttled(Exchange exchange);

        /** A failure on the server's side. */
        void serverError(Exchange exchange, int status);

        /** A failure inside the publish function. */
        void functionError(Exchange exchange, String message);

        /** The caller may not. */
        void accessDenied(Exchange exchange);

        /** Told of each request that a fault keeps from being accepted. */
        default void notAccepted(String fault) {}
    }

    /** The endpoint behind the gate. */
    public interface Endpoint {
        /**
         * Serves the request.
         *
         * @param fault the fault that the answer will meet, or {@code null}
         */
        void serve(@Nullable String fault);
    }

    private final Switchboard switchboard;
    private final Executor executor;

    /** A gate ruled by a switchboard. */
    public FaultGate(Switchboard switchboard, Executor executor) {
        this.switchboard = switchboard;
        this.executor = executor;
    }

    /** Passes a request to its endpoint, unless a fault has it otherwise. */
    public void enter(Exchange exchange, Target target, Answers answers, Endpoint endpoint) {
        List<Effect> effects = switchboard.take(target);
        Duration delay = Duration.ZERO;
        Effect decisive = null;
        for (Effect effect : effects) {
            if (effect instanceof Effect.Delay delayed) {
                delay = delay.plus(delayed.duration());
            } else if (effect instanceof Effect.SlowAnswer slow) {
                exchange.answerThrough(answer -> later(slow.duration(), answer));
            } else {
                decisive = effect;
            }
        }
        Effect then = decisive;
        later(delay, () -> exchange.guarded(() -> apply(then, exchange, answers, endpoint)));
    }

    private static void apply(@Nullable Effect effect, Exchange exchange, Answers answers, Endpoint endpoint) {
        if (effect == null) {
            endpoint.serve(null);
        } else if (effect instanceof Effect.LoseAnswer) {
            exchange.answerThrough(answer -> exchange.reset());
            endpoint.serve(effect.name());
        } else if (effect instanceof Effect.Silence) {
            endpoint.serve(effect.name());
        } else {
            answers.notAccepted(effect.name());
            fail(effect, exchange, answers);
        }
    }

    private static void fail(Effect effect, Exchange exchange, Answers answers) {
        if (effect instanceof Effect.ServerError error) {
            answers.serverError(exchange, error.status());
        } else if (effect instanceof Effect.FunctionError error) {
            answers.functionError(exchange, error.message());
        } else if (effect instanceof Effect.Throttle) {
            answers.throttled(exchange);
        } else if (effect instanceof Effect.AccessDenied) {
            answers.accessDenied(exchange);
        } else {
            exchange.reset();
        }
    }

    private void later(Duration delay, Runnable action) {
        if (delay.isZero()) {
            action.run();
        } else {
            CompletableFuture.delayedExecutor(delay.toNanos(), TimeUnit.NANOSECONDS, executor)
                    .execute(action);
        }
    }
}
