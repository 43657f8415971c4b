package io.hotsock.publish.internal.transport;

import io.hotsock.api.PublishException;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.AbortedException;
import software.amazon.awssdk.core.exception.ApiCallAttemptTimeoutException;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.services.sts.model.StsException;

/** Turns what the AWS SDK throws into our own failures. */
final class AwsFailures {

    private AwsFailures() {}

    static PublishException of(Outgoing message, Throwable thrown) {
        Throwable problem = unwrapped(thrown);
        if (problem instanceof PublishException failure) {
            return failure;
        }
        if (Causes.has(problem, AbortedException.class) || Causes.has(problem, InterruptedException.class)) {
            return new PublishException.Interrupted(message.channel(), message.event(), problem);
        }
        if (isTimeout(problem)) {
            return outOfTime(message, problem);
        }
        AwsServiceException answer = Causes.find(problem, AwsServiceException.class);
        return answer == null ? noAnswer(message, problem) : answered(message, answer, problem);
    }

    private static boolean isTimeout(Throwable problem) {
        return Causes.has(problem, ApiCallTimeoutException.class)
                || Causes.has(problem, ApiCallAttemptTimeoutException.class)
                || (Causes.has(problem, SocketTimeoutException.class) && !Connecting.failed(problem));
    }

    /** Whether an exchange that had begun broke off, without an answer. */
    static boolean isBroken(Throwable problem) {
        return Causes.has(problem, IOException.class)
                && !Causes.has(problem, AwsServiceException.class)
                && !Connecting.failed(problem)
                && !Connecting.withoutConnection(problem);
    }

    /** Whether an attempt before this one ran out of time, of which the SDK keeps only the words, or there was none. */
    static boolean mayHaveTimedOut(Throwable problem) {
        Throwable[] earlier = unwrapped(problem).getSuppressed();
        return earlier.length == 0
                || Arrays.stream(earlier)
                        .anyMatch(
                                attempt -> String.valueOf(attempt.getMessage()).contains("specified timeout"));
    }

    /** What broke off only after its time was over. */
    static PublishException outOfTime(Outgoing message, Throwable problem) {
        return new PublishException.TimedOut(message.channel(), message.event(), words(problem), problem);
    }

    private static PublishException answered(Outgoing message, AwsServiceException answer, Throwable problem) {
        String words = serviceWords(answer);
        if (answer.isThrottlingException()) {
            return new PublishException.Throttled(message.channel(), message.event(), words, problem);
        }
        if (answer instanceof StsException && answer.statusCode() < 500) {
            // Whatever STS has against the role or the caller, there are no credentials to publish with.
            String role = "the role can not be assumed: " + words;
            return new PublishException.AccessDenied(message.channel(), message.event(), role, problem);
        }
        return byStatus(message, answer.statusCode(), words, problem);
    }

    static PublishException byStatus(Outgoing message, int status, String words, @Nullable Throwable problem) {
        return switch (status) {
            case 401, 403 -> new PublishException.AccessDenied(message.channel(), message.event(), words, problem);
            case 404 -> new PublishException.NotFound(message.channel(), message.event(), words, problem);
            case 408, 504 -> new PublishException.TimedOut(message.channel(), message.event(), words, problem);
            case 429 -> new PublishException.Throttled(message.channel(), message.event(), words, problem);
            default ->
                status >= 500
                        ? new PublishException.Unreachable(message.channel(), message.event(), words, problem)
                        : new PublishException.Refused(message.channel(), message.event(), words, problem);
        };
    }

    /** No response at all: the network, or no credentials to begin with. */
    private static PublishException noAnswer(Outgoing message, Throwable problem) {
        String words = words(problem);
        // The SDK has no exception of its own for this.
        return words.startsWith("Unable to load credentials")
                ? new PublishException.AccessDenied(message.channel(), message.event(), words, problem)
                : new PublishException.Unreachable(message.channel(), message.event(), words, problem);
    }

    private static String serviceWords(AwsServiceException answer) {
        String code = answer.awsErrorDetails() == null
                ? null
                : answer.awsErrorDetails().errorCode();
        String text = answer.awsErrorDetails() == null
                ? answer.getMessage()
                : answer.awsErrorDetails().errorMessage();
        String status = "status " + answer.statusCode();
        return (code == null ? status : code + ", " + status) + ": " + ServiceWords.brief(text, "no explanation");
    }

    private static String words(Throwable problem) {
        UnknownHostException unknown = Causes.find(problem, UnknownHostException.class);
        if (unknown != null) {
            return "unknown host " + ServiceWords.brief(unknown.getMessage(), "(no name)");
        }
        return ServiceWords.brief(problem.getMessage(), problem.getClass().getSimpleName());
    }

    private static Throwable unwrapped(Throwable thrown) {
        return thrown instanceof CompletionException && thrown.getCause() != null ? thrown.getCause() : thrown;
    }
}
