package io.hotsock.local;

/** The local server could not start; the message is one sentence that says why and what to do. */
public final class LocalStartException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    LocalStartException(String message, Throwable cause) {
        super(message, cause);
    }
}
