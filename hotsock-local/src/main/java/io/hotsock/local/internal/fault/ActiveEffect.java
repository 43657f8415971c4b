package io.hotsock.local.internal.fault;

/** An effect that is switched on, for a number of requests or until it is cancelled. Thread-safe. */
public final class ActiveEffect {

    private final Effect effect;
    private final Target target;
    private final long limit;
    private long applied;
    private boolean cancelled;

    ActiveEffect(Effect effect, Target target, long limit) {
        this.effect = effect;
        this.target = target;
        this.limit = limit;
    }

    /** Switches it off. */
    public synchronized void cancel() {
        cancelled = true;
    }

    /** How many requests it was applied to. */
    public synchronized long applied() {
        return applied;
    }

    /** How many requests it is for; {@link Long#MAX_VALUE} until it is cancelled. */
    public long limit() {
        return limit;
    }

    /** What requests it is for. */
    public Target target() {
        return target;
    }

    synchronized boolean isSpent() {
        return cancelled || applied >= limit;
    }

    boolean isFor(Target wanted) {
        return target == wanted;
    }

    /** What it does. */
    public Effect effect() {
        return effect;
    }

    synchronized void apply() {
        applied++;
    }
}
