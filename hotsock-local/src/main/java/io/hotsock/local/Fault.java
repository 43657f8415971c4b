package io.hotsock.local;

import io.hotsock.local.internal.fault.Effect;
import java.time.Duration;

/** Something that goes wrong, to be switched on by {@link Faults}. Immutable. */
public final class Fault {

    private final Effect effect;

    private Fault(Effect effect) {
        this.effect = effect;
    }

    /** Too many requests: 429 {@code TooManyRequestsException}; at STS 400 {@code Throttling}. Nothing is accepted. */
    public static Fault throttling() {
        return new Fault(new Effect.Throttle());
    }

    /**
     * A failure on AWS's side: {@code ServiceException} with this status. Nothing is accepted.
     *
     * @param status 500 to 599
     */
    public static Fault serverError(int status) {
        if (status < 500 || status > 599) {
            throw new IllegalArgumentException("A server error has a status from 500 to 599, not " + status + ".");
        }
        return new Fault(new Effect.ServerError(status));
    }

    /** The publish function fails: 200 with {@code X-Amz-Function-Error: Unhandled}; over HTTP 502. */
    public static Fault functionError(String message) {
        return new Fault(new Effect.FunctionError(message));
    }

    /** The caller may not: 403 {@code AccessDeniedException}. */
    public static Fault accessDenied() {
        return new Fault(new Effect.AccessDenied());
    }

    /** Requests are handled this much later; adds to others. In real time, not the server's clock. */
    public static Fault delay(Duration duration) {
        return new Fault(new Effect.Delay(duration));
    }

    /** Requests are handled at once and answered this much later. In real time, not the server's clock. */
    public static Fault slowAnswer(Duration duration) {
        return new Fault(new Effect.SlowAnswer(duration));
    }

    /** The TCP connection is reset before the request is accepted. */
    public static Fault resetBeforeAccepting() {
        return new Fault(new Effect.ResetBefore());
    }

    /** The request is accepted (and delivered), and then the TCP connection is reset: the answer is lost. */
    public static Fault lostAnswer() {
        return new Fault(new Effect.LoseAnswer());
    }

    /** The WebSocket is opened and nothing is ever said on it, not even {@code hotsock.connected}. At connecting only. */
    public static Fault silence() {
        return new Fault(new Effect.Silence());
    }

    Effect effect() {
        return effect;
    }

    /** Its name. */
    @Override
    public String toString() {
        return "Fault[" + effect.name() + "]";
    }
}
