package io.hotsock.benchmarks.attach;

import org.jspecify.annotations.Nullable;
import org.springframework.messaging.Message;
import org.springframework.messaging.MessageChannel;

/** {@link Nowhere} for Spring Integration. */
final class NowhereChannel implements MessageChannel {

    private @Nullable Message<?> last;
    private int count;

    @Override
    public boolean send(Message<?> message, long timeout) {
        last = message;
        count++;
        return true;
    }

    /** The last message. */
    @Nullable
    Message<?> last() {
        return last;
    }

    /** How many there have been. */
    int count() {
        return count;
    }
}
