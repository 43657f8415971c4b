package io.hotsock.publish;

/** When annotated calls and {@code publishAsync} send. */
public enum DispatchMode {

    /** Behind the caller's back, by lanes that keep each channel's order. */
    BACKGROUND,

    /**
     * Before the call returns, for hosts that are frozen between requests. The default inside AWS Lambda functions, where
     * a message still queued when the handler returns could wait for the next request.
     */
    SYNCHRONOUS
}
