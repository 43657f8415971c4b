package io.hotsock.publish.internal.transport;

import io.hotsock.publish.LambdaHttpClient;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.core.client.config.SdkAdvancedAsyncClientOption;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.apache.ApacheHttpClient;
import software.amazon.awssdk.http.async.SdkAsyncHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.lambda.LambdaAsyncClient;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.sts.StsClient;
import software.amazon.awssdk.services.sts.auth.StsAssumeRoleCredentialsProvider;
import software.amazon.awssdk.services.sts.model.AssumeRoleRequest;
import software.amazon.awssdk.utils.SdkAutoCloseable;

/** Makes Lambda transports and the SDK clients they need. */
final class LambdaTransports {

    private final LambdaSettings settings;
    /** What we made, the last first, which is the order to close it in. */
    private final Deque<SdkAutoCloseable> ours = new ArrayDeque<>();

    private LambdaTransports(LambdaSettings settings) {
        this.settings = settings;
    }

    static Transport open(LambdaSettings settings) {
        return new LambdaTransports(settings).open();
    }

    private Transport open() {
        LambdaInvocations invocations =
                new LambdaInvocations(settings.function(), settings.calls().maxAttempts());
        Runnable close = () -> ours.forEach(SdkAutoCloseable::close);
        if (settings.asyncClient() != null) {
            return new AsyncLambdaTransport(settings.asyncClient(), invocations, null, close);
        }
        if (settings.client() != null) {
            return new LambdaTransport(settings.client(), invocations, close);
        }
        return settings.httpClient() == LambdaHttpClient.APACHE
                ? new LambdaTransport(own(client()), invocations, close)
                : new AsyncLambdaTransport(
                        own(asyncClient()), invocations, settings.calls().attemptTimeout(), close);
    }

    private LambdaClient client() {
        SdkHttpClient http = own(httpClient(settings.calls()));
        return LambdaClient.builder()
                .applyMutation(builder -> place(builder, settings.lambdaEndpoint()))
                .httpClient(http)
                .credentialsProvider(credentials(() -> http))
                .overrideConfiguration(overrides().build())
                .build();
    }

    /** Here the SDK's timer bounds each attempt, because not every client of its own has a timeout for the answer. */
    private LambdaAsyncClient asyncClient() {
        SdkAsyncHttpClient http = own(AsyncHttpClients.of(settings.httpClient(), settings.calls(), this::own));
        return LambdaAsyncClient.builder()
                .applyMutation(builder -> place(builder, settings.lambdaEndpoint()))
                .httpClient(http)
                .credentialsProvider(credentials(() -> own(httpClient(settings.calls()))))
                .overrideConfiguration(overrides()
                        .apiCallAttemptTimeout(settings.calls().attemptTimeout())
                        .build())
                // The transport changes threads itself.
                .asyncConfiguration(threads ->
                        threads.advancedOption(SdkAdvancedAsyncClientOption.FUTURE_COMPLETION_EXECUTOR, Runnable::run))
                .build();
    }

    /** Set explicitly, because which client the SDK would find depends on what else is on the class path. */
    static SdkHttpClient httpClient(CallSettings calls) {
        return ApacheHttpClient.builder()
                .maxConnections(calls.maxConnections())
                .connectionTimeout(calls.connectTimeout())
                .connectionAcquisitionTimeout(calls.callTimeout())
                .socketTimeout(calls.attemptTimeout())
                .build();
    }

    private ClientOverrideConfiguration.Builder overrides() {
        return ClientOverrideConfiguration.builder()
                .apiCallTimeout(settings.calls().callTimeout())
                .retryStrategy(Retries.bold(settings.calls().maxAttempts()));
    }

    private void place(AwsClientBuilder<?, ?> builder, @Nullable URI endpoint) {
        builder.region(Region.of(Objects.requireNonNull(settings.region(), "region")));
        if (endpoint != null) {
            builder.endpointOverride(endpoint);
        }
    }

    /**
     * What to sign with.
     *
     * @param http for the way to STS, if there is one
     */
    private AwsCredentialsProvider credentials(Supplier<SdkHttpClient> http) {
        AwsCredentialsProvider base = settings.credentials();
        if (base == null) {
            DefaultCredentialsProvider chain =
                    DefaultCredentialsProvider.builder().build();
            own(chain);
            base = chain;
        }
        LambdaSettings.Role role = settings.role();
        return role == null ? base : assumed(role, base, http.get());
    }

    private AwsCredentialsProvider assumed(LambdaSettings.Role role, AwsCredentialsProvider base, SdkHttpClient http) {
        StsClient sts = own(StsClient.builder()
                .applyMutation(builder -> place(builder, settings.stsEndpoint()))
                .httpClient(http)
                .credentialsProvider(base)
                .overrideConfiguration(overrides().build())
                .build());
        AssumeRoleRequest request = AssumeRoleRequest.builder()
                .roleArn(role.arn())
                .roleSessionName(role.sessionName())
                .externalId(role.externalId())
                .build();
        return own(StsAssumeRoleCredentialsProvider.builder()
                .stsClient(sts)
                .refreshRequest(request)
                .asyncCredentialUpdateEnabled(true)
                .build());
    }

    private <T extends SdkAutoCloseable> T own(T made) {
        ours.addFirst(made);
        return made;
    }
}
