package io.hotsock.publish.internal;

import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The messages whose fate a thread is telling, and has yet to tell, to listeners and callbacks. Those may flush or close, and
 * would wait for their own thread.
 */
final class Telling {

    private final ThreadLocal<@Nullable Round> current = new ThreadLocal<>();

    /** One round of telling, inside another one when a callback's own message is answered on the spot. */
    private record Round(
            Delivery first, List<Delivery> others, @Nullable Round outer) {}

    /** Runs what tells about some messages. */
    void run(Delivery first, List<Delivery> others, Runnable telling) {
        Round outer = current.get();
        current.set(new Round(first, others, outer));
        try {
            telling.run();
        } finally {
            if (outer == null) {
                current.remove();
            } else {
                current.set(outer);
            }
        }
    }

    /** The messages that this thread is telling about. */
    void forEach(Consumer<Delivery> action) {
        for (Round round = current.get(); round != null; round = round.outer()) {
            action.accept(round.first());
            round.others().forEach(action);
        }
    }
}
