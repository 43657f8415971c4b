package io.hotsock.publish.internal.transport;

import io.hotsock.api.PublishException;
import io.hotsock.api.PublishResult;
import software.amazon.awssdk.awscore.AwsRequestOverrideConfiguration;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.retries.StandardRetryStrategy;
import software.amazon.awssdk.services.lambda.model.InvokeRequest;
import software.amazon.awssdk.services.lambda.model.InvokeResponse;

/** Requests and responses of the Lambda transport, the same for the SDK's two kinds of client. */
final class LambdaInvocations {

    private static final byte[] EMPTY = {};

    private final String function;
    private final AwsRequestOverrideConfiguration cautious;

    LambdaInvocations(String function, int maxAttempts) {
        this.function = function;
        StandardRetryStrategy strategy = Retries.cautious(maxAttempts);
        this.cautious = AwsRequestOverrideConfiguration.builder()
                .addPlugin(client -> client.overrideConfiguration(overrides -> overrides.retryStrategy(strategy)))
                .build();
    }

    InvokeRequest request(Outgoing message) {
        InvokeRequest.Builder request =
                InvokeRequest.builder().functionName(function).payload(SdkBytes.fromByteArrayUnsafe(message.body()));
        if (!message.repeatable()) {
            request.overrideConfiguration(cautious);
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
        if (!Reply.accepts(body, message)) {
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
