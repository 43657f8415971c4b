package io.hotsock.publish.internal;

import io.hotsock.api.PublishResult;
import io.hotsock.publish.internal.transport.Outgoing;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** A message in the dispatcher's hands, and whom to tell. */
final class Delivery {

    private final Outgoing message;
    private final boolean ordered;
    private final boolean loud;
    private final CompletableFuture<PublishResult> answer = new CompletableFuture<>();
    private @Nullable Lane lane;
    private @Nullable Epoch epoch;
    private boolean over;

    /**
     * A delivery.
     *
     * @param loud whether a failure is logged, because the caller may not be looking at the answer
     */
    Delivery(Outgoing message, boolean ordered, boolean loud) {
        this.message = message;
        this.ordered = ordered;
        this.loud = loud;
    }

    /** The same message with failures logged. */
    Delivery loudly() {
        return loud ? this : new Delivery(message, ordered, true);
    }

    Outgoing message() {
        return message;
    }

    boolean ordered() {
        return ordered;
    }

    boolean loud() {
        return loud;
    }

    /** Completed last, after everybody else knows. */
    CompletableFuture<PublishResult> answer() {
        return answer;
    }

    String channel() {
        return message.channel();
    }

    String event() {
        return message.event();
    }

    int size() {
        return message.size();
    }

    /** Remembers where it went; guarded by the lanes' lock. */
    void enter(Lane lane, Epoch epoch) {
        this.lane = lane;
        this.epoch = epoch;
    }

    /** Whether it is over with this call, and was not before; guarded by the lanes' lock. */
    boolean leave() {
        boolean first = !over;
        over = true;
        return first;
    }

    Lane lane() {
        return Objects.requireNonNull(lane, "not in a lane");
    }

    Epoch epoch() {
        return Objects.requireNonNull(epoch, "not in an epoch");
    }
}
