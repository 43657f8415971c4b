package io.hotsock.publish;

/**
 * What an annotated method's caller notices of a message that could not be published. Direct calls of a
 * {@link io.hotsock.api.Publisher} always learn of a failure by its exception.
 */
public enum FailurePolicy {

    /** Nothing: the failure is logged, counted and given to the {@link PublishListener}. The default. */
    LOG,

    /**
     * The failure's exception, which replaces the method's result. Every annotated call then waits for the service's
     * answer. Messages that a {@link PublishGate} holds back, and those of results that come later (a
     * {@code CompletionStage}), fail as under {@link #LOG}.
     */
    THROW
}
