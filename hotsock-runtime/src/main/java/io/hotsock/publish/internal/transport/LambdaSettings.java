package io.hotsock.publish.internal.transport;

import io.hotsock.publish.LambdaHttpClient;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.services.lambda.LambdaAsyncClient;
import software.amazon.awssdk.services.lambda.LambdaClient;

/**
 * The publish function and how to reach it. Checked by the configuration that makes it.
 *
 * @param function ARN or name
 * @param client the application's own client, or {@code null}
 * @param asyncClient the application's own client, or {@code null}
 * @param httpClient what a client of our own is made with
 * @param region {@code null} only beside a client of the application's own
 * @param role {@code null} to use the credentials as they are
 */
public record LambdaSettings(
        String function,
        @Nullable LambdaClient client,
        @Nullable LambdaAsyncClient asyncClient,
        LambdaHttpClient httpClient,
        @Nullable String region,
        @Nullable URI lambdaEndpoint,
        @Nullable URI stsEndpoint,
        @Nullable AwsCredentialsProvider credentials,
        @Nullable Role role,
        CallSettings calls)
        implements TransportSettings {

    /** A role to assume through STS. */
    public record Role(
            String arn, String sessionName, @Nullable String externalId) {}

    @Override
    public Transport open() {
        return LambdaTransports.open(this);
    }

    /** Never shows credentials. */
    @Override
    public String toString() {
        return "LambdaSettings[function=" + function + ", region=" + region + "]";
    }
}
