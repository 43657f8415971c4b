package io.hotsock.publish.internal.transport;

import io.hotsock.api.PublishException;
import io.hotsock.api.PublishResult;
import software.amazon.awssdk.awscore.AwsRequestOverrideConfiguration;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.retries.StandardRetryStrategy;
import software.amazon.awssdk.services.lambda.model.InvokeRequest;
import software.amazon.awssdk.services.lambda.model.InvokeResponse;
import software.amazon.awssdk.utils.Lazy;

/** Requests and responses of the Lambda transport, the same for the SDK's two kinds of client. */
final class LambdaInvocations {

    private static final byte[] EMPTY = {};

    private final String function;
    private final Lazy<AwsRequestOverrideConfiguration> cautious;

    LambdaInvocations(String function, int maxAttempts) {
        this.function = function;
        this.cautious = new Lazy<>(() -> cautious(maxAttempts));
    }

    private static AwsRequestOverrideConfiguration cautious(int maxAttempts) {
        StandardRetryStrategy strategy = Retries.cautious(maxAttempts);
        return AwsRequestOverrideConfiguration.builder()
                .addPlugin(client -> client.overrideConfiguration(overrides -> overrides.retryStrategy(strategy)))
                .build();
    }

    InvokeRequest request(Outgoing message) {
        InvokeRequest.Builder request =
                InvokeRequest.builder().functionName(function).payload(SdkBytes.fromByteArrayUnsafe(message.body()));
        if (!message.repeatable()) {
            request.overrideConfiguration(cautious.getValue());
        }
        return request.build();
    }

    /** A response without {@code FunctionError} that echoes the message is the only success. */
    static PublishResult result(Outgoing message, InvokeResponse response) {
        SdkBytes payload = response.payload();
        byte[] body = payload == null ? EMPTY : payload.asByteArrayUnsafe();
        if (response.functionError() != null) {
            throw functionError(message, response.functionError(), body);
        }
        if (!Echo.of(message, body)) {
            String words = ServiceWords.inBody(body, "the publish function's answer does not echo channel and event");
            throw new PublishException.Refused(message.channel(), message.event(), words, null);
        }
        return new Reply(message, body, response);
    }

    /** The function looked at the message and failed, or did not get so far. */
    private static PublishException functionError(Outgoing message, String kind, byte[] body) {
        String words = ServiceWords.inBody(body, "FunctionError " + kind + " without an explanation");
        String type = ServiceWords.errorType(body);
        if (type.equals("Sandbox.Timedout")) {
            return new PublishException.TimedOut(message.channel(), message.event(), words, null);
        }
        return type.startsWith("Runtime.")
                ? new PublishException.Unreachable(message.channel(), message.event(), words, null)
                : new PublishException.Refused(message.channel(), message.event(), words, null);
    }
}
