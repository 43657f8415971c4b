package io.hotsock.publish.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import java.util.Map;
import java.util.stream.Collectors;

/** Says what an encoder stumbled over and where, without saying any of the data: no values, no keys of maps. */
final class EncodingProblem {

    private EncodingProblem() {}

    static String describe(Throwable problem) {
        if (!(problem instanceof JsonProcessingException json)) {
            return problem.getClass().getName();
        }
        Throwable cause = json.getCause();
        // The application's own exception may say anything, Jackson's own words are about types.
        String what = cause == null || cause instanceof JsonProcessingException
                ? json.getOriginalMessage()
                : cause.getClass().getName();
        return json instanceof JsonMappingException mapping
                        && !mapping.getPath().isEmpty()
                ? what + ", at " + path(mapping)
                : what;
    }

    private static String path(JsonMappingException problem) {
        return problem.getPath().stream().map(EncodingProblem::step).collect(Collectors.joining());
    }

    private static String step(JsonMappingException.Reference step) {
        if (step.getFieldName() == null) {
            return "[" + step.getIndex() + "]";
        }
        return step.getFrom() instanceof Map ? "[a key]" : "." + step.getFieldName();
    }
}
