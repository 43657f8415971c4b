package io.hotsock.local.internal.fault;

import java.util.ArrayList;
import java.util.List;

/** The effects that are switched on. Thread-safe. */
public final class Switchboard {

    private final List<ActiveEffect> active = new ArrayList<>();

    /** Switches an effect on for the next requests to a target. */
    public synchronized ActiveEffect add(Effect effect, Target target, long limit) {
        ActiveEffect added = new ActiveEffect(effect, target, limit);
        active.add(added);
        return added;
    }

    /** What is on, in the order it was switched on. */
    public synchronized List<ActiveEffect> active() {
        active.removeIf(ActiveEffect::isSpent);
        return List.copyOf(active);
    }

    /** Switches everything off. */
    public synchronized void clear() {
        active.forEach(ActiveEffect::cancel);
        active.clear();
    }

    /** What happens to a request now: every delay, and the first of the others that was switched on. */
    synchronized List<Effect> take(Target target) {
        active.removeIf(ActiveEffect::isSpent);
        List<Effect> effects = new ArrayList<>();
        boolean decided = false;
        for (ActiveEffect candidate : active) {
            boolean delays =
                    candidate.effect() instanceof Effect.Delay || candidate.effect() instanceof Effect.SlowAnswer;
            if (candidate.isFor(target) && (delays || !decided)) {
                candidate.apply();
                effects.add(candidate.effect());
                decided |= !delays;
            }
        }
        return effects;
    }
}
