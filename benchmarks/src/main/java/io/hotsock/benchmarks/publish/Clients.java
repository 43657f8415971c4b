package io.hotsock.benchmarks.publish;

import java.net.URI;
import java.time.Duration;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.core.retry.RetryMode;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.apache.ApacheHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.lambda.LambdaClient;

/** The SDK's client, set up as the runtime sets up its own. */
final class Clients {

    private static final int CONNECTIONS = 64;

    private Clients() {}

    static LambdaClient lambda(URI endpoint, SdkHttpClient http) {
        return built(LambdaClient.builder().httpClient(http), endpoint);
    }

    /** For any of the SDK's clients, blocking or not. */
    static <B extends AwsClientBuilder<B, C>, C> C built(B builder, URI endpoint) {
        return builder.region(Region.EU_WEST_1)
                .endpointOverride(endpoint)
                .credentialsProvider(StaticCredentialsProvider.create(
                        AwsBasicCredentials.create("AKIDBENCHMARK", "no-secret-of-anybody")))
                .overrideConfiguration(overrides ->
                        overrides.apiCallTimeout(Duration.ofSeconds(30)).retryStrategy(RetryMode.STANDARD))
                .build();
    }

    static SdkHttpClient apache() {
        return ApacheHttpClient.builder().maxConnections(CONNECTIONS).build();
    }
}
