package io.hotsock.publish;

import org.jspecify.annotations.Nullable;

/**
 * A message that is not known to have been accepted.
 *
 * @param channel the channel, or its template when the message could not be built
 * @param event the event, or its template when the message could not be built
 * @param kind why
 * @param problem the exception; its causes may hold what the application's own code put there
 * @param method the annotated method, when the message could not be built
 */
public record PublishFailure(
        String channel,
        String event,
        FailureKind kind,
        Throwable problem,
        @Nullable String method) {}
