package io.hotsock.benchmarks.startup;

import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.hotsock.benchmarks.encode.Order;
import java.io.IOException;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.retry.RetryMode;
import software.amazon.awssdk.http.apache.ApacheHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.lambda.model.InvokeResponse;

/** One message with the SDK and Jackson alone. Argument: the endpoint's port. */
final class SdkFirstPublish {

    private SdkFirstPublish() {}

    /** Publishes. */
    public static void main(String[] arguments) throws IOException {
        JsonMapper mapper = JsonMapper.builder()
                .addModule(new JavaTimeModule())
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .build();
        LambdaClient client = LambdaClient.builder()
                .region(Region.EU_WEST_1)
                .endpointOverride(URI.create("http://localhost:" + arguments[0]))
                .credentialsProvider(StaticCredentialsProvider.create(
                        AwsBasicCredentials.create("AKIDBENCHMARK", "no-secret-of-anybody")))
                .httpClient(ApacheHttpClient.create())
                .overrideConfiguration(overrides -> overrides.retryStrategy(RetryMode.STANDARD))
                .build();
        Map<String, Object> message = new LinkedHashMap<>();
        message.put("event", "order.placed");
        message.put("channel", "orders.42");
        message.put("data", Order.of(2));
        message.put("deduplicationId", UUID.randomUUID().toString());
        byte[] payload = mapper.writeValueAsBytes(message);
        InvokeResponse response =
                client.invoke(request -> request.functionName("arn:aws:lambda:eu-west-1:222233334444:function:publish")
                        .payload(SdkBytes.fromByteArrayUnsafe(payload)));
        if (response.functionError() != null) {
            throw new IllegalStateException(response.payload().asUtf8String());
        }
        Done.say();
    }
}
