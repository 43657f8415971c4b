package io.hotsock.publish.internal;

import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The messages whose fate a thread is telling, and has yet to tell, to listeners and callbacks. Those may flush or close, and
 * would wait for their own thread.
 */
final class Telling {

    private static final ThreadLocal<@Nullable Round> CURRENT = new ThreadLocal<>();

    /** One round of telling, inside another one when a callback's own message is answered on the spot. */
    private record Round(
            Telling by,
            Delivery first,
            List<Delivery> others,
            @Nullable Round outer) {}

    /** Runs what tells about some messages. */
    void run(Delivery first, List<Delivery> others, Runnable telling) {
        Round outer = CURRENT.get();
        CURRENT.set(new Round(this, first, others, outer));
        try {
            telling.run();
        } finally {
            if (outer == null) {
                CURRENT.remove();
            } else {
                CURRENT.set(outer);
            }
        }
    }

    /** The messages, of those that were given to this object, that the thread is telling about. */
    void forEach(Consumer<Delivery> action) {
        for (Round round = CURRENT.get(); round != null; round = round.outer()) {
            if (round.by() == this) {
                action.accept(round.first());
                round.others().forEach(action);
            }
        }
    }
}
