package io.hotsock.processor.problem;

/** How loudly a problem is told. */
public enum Severity {
    /** Stops the build. */
    ERROR,
    /** Is told. */
    WARNING,
    /** Is not told. */
    OFF
}
