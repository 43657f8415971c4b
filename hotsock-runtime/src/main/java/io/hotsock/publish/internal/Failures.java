package io.hotsock.publish.internal;

import io.hotsock.api.PublishException;
import io.hotsock.publish.internal.transport.Outgoing;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;

/** Every failure of a send becomes a {@link PublishException}. */
final class Failures {

    private Failures() {}

    static PublishException of(Outgoing message, Throwable thrown) {
        Throwable problem = thrown;
        while ((problem instanceof CompletionException || problem instanceof ExecutionException)
                && problem.getCause() != null) {
            problem = problem.getCause();
        }
        return problem instanceof PublishException failure
                ? failure
                : new PublishException.Unreachable(
                        message.channel(), message.event(), problem.getClass().getName(), problem);
    }
}
