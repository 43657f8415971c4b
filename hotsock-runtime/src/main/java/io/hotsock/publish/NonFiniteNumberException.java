package io.hotsock.publish;

import com.fasterxml.jackson.core.JsonProcessingException;

/** NaN or an infinity, which JSON can not express. */
final class NonFiniteNumberException extends JsonProcessingException {

    private static final long serialVersionUID = 1L;

    NonFiniteNumberException(double number) {
        super(number + " has no JSON form");
    }
}
