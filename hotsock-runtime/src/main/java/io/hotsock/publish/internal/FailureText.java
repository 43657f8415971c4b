package io.hotsock.publish.internal;

import io.hotsock.api.InvalidMessageException;
import io.hotsock.api.PublishException;
import io.hotsock.publish.PublishFailure;

/** A failure in words that hold no data. */
final class FailureText {

    private static final String OURS = "io.hotsock.";

    private FailureText() {}

    static String of(PublishFailure failure) {
        Throwable problem = failure.problem();
        if (problem instanceof PublishException || problem instanceof InvalidMessageException) {
            return String.valueOf(problem.getMessage());
        }
        String of = failure.method() == null ? "" : " of " + failure.method();
        return "Message \"" + failure.event() + "\" on channel \"" + failure.channel() + "\"" + of
                + " could not be built: " + words(problem) + ".";
    }

    /** Our own words, or only type and place of an exception whose message the application wrote. */
    private static String words(Throwable problem) {
        StackTraceElement[] trace = problem.getStackTrace();
        String message = problem.getMessage();
        if (message != null && trace.length > 0 && trace[0].getClassName().startsWith(OURS)) {
            return message;
        }
        return problem.getClass().getName() + (trace.length > 0 ? " at " + trace[0] : "");
    }
}
