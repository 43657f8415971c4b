package io.hotsock.publish.internal;

import io.hotsock.api.PublishResult;
import io.hotsock.publish.FailureKind;
import io.hotsock.publish.PublishFailure;
import io.hotsock.publish.PublishListener;
import io.hotsock.publish.internal.transport.Outgoing;
import org.jspecify.annotations.Nullable;

/**
 * Where every message's fate is counted, told to the listener and, where nobody else would notice, logged. Never throws,
 * whatever listener and logger do: others wait for who tells.
 */
final class Outcomes {

    private final Tally tally;
    private final FailureLog log;
    private final @Nullable PublishListener listener;

    Outcomes(Tally tally, FailureLog log, @Nullable PublishListener listener) {
        this.tally = tally;
        this.log = log;
        this.listener = listener;
    }

    void published(PublishResult result) {
        tally.published();
        log.succeeded();
        if (listener != null) {
            try {
                listener.published(result);
            } catch (Throwable e) {
                log.listenerFailed(e);
            }
        }
    }

    void failed(Outgoing message, Throwable problem, boolean loud) {
        failed(message.channel(), message.event(), problem, null, loud);
    }

    /**
     * A failure.
     *
     * @param method the annotated method when its message could not be built
     * @param loud whether to log it
     */
    void failed(String channel, String event, Throwable problem, @Nullable String method, boolean loud) {
        PublishFailure failure = new PublishFailure(channel, event, FailureKind.of(problem), problem, method);
        tally.failed(failure.kind());
        if (loud) {
            log.failed(failure);
        }
        if (listener != null) {
            try {
                listener.failed(failure);
            } catch (Throwable e) {
                log.listenerFailed(e);
            }
        }
    }
}
