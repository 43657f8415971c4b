package io.hotsock.token;

/**
 * A signing key that can not be read or does not fit its algorithm. The message says where the key came from, what was
 * found and what is wanted; it never holds any of the key. Has no cause, because messages of key parsers may quote their
 * input.
 */
public final class SigningKeyException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    /** A problem in words. */
    public SigningKeyException(String message) {
        super(message);
    }
}
