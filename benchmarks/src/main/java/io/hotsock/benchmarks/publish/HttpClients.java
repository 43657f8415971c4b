package io.hotsock.benchmarks.publish;

import io.hotsock.HotsockConfig;
import java.net.URI;
import java.time.Duration;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.core.retry.RetryMode;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.apache.ApacheHttpClient;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.http.async.SdkAsyncHttpClient;
import software.amazon.awssdk.http.crt.AwsCrtAsyncHttpClient;
import software.amazon.awssdk.http.crt.AwsCrtHttpClient;
import software.amazon.awssdk.http.nio.netty.NettyNioAsyncHttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.lambda.LambdaAsyncClient;
import software.amazon.awssdk.services.lambda.LambdaClient;

/** The SDK's HTTP clients, each with connections for so many messages in flight. */
enum HttpClients {
    APACHE {
        @Override
        void use(HotsockConfig.Builder config, URI endpoint, int inFlight) {
            blocking(
                    config,
                    endpoint,
                    ApacheHttpClient.builder().maxConnections(inFlight).build());
        }
    },
    APACHE_5 {
        @Override
        void use(HotsockConfig.Builder config, URI endpoint, int inFlight) {
            blocking(
                    config,
                    endpoint,
                    Apache5HttpClient.builder().maxConnections(inFlight).build());
        }
    },
    URL_CONNECTION {
        @Override
        void use(HotsockConfig.Builder config, URI endpoint, int inFlight) {
            blocking(config, endpoint, UrlConnectionHttpClient.create());
        }
    },
    CRT_BLOCKING {
        @Override
        void use(HotsockConfig.Builder config, URI endpoint, int inFlight) {
            blocking(
                    config,
                    endpoint,
                    AwsCrtHttpClient.builder().maxConcurrency(inFlight).build());
        }
    },
    CRT {
        @Override
        void use(HotsockConfig.Builder config, URI endpoint, int inFlight) {
            nonBlocking(
                    config,
                    endpoint,
                    AwsCrtAsyncHttpClient.builder().maxConcurrency(inFlight).build());
        }
    },
    NETTY {
        @Override
        void use(HotsockConfig.Builder config, URI endpoint, int inFlight) {
            nonBlocking(
                    config,
                    endpoint,
                    NettyNioAsyncHttpClient.builder().maxConcurrency(inFlight).build());
        }
    };

    /** Lets an installation publish with this client, which lives as long as the JVM. */
    abstract void use(HotsockConfig.Builder config, URI endpoint, int inFlight);

    private static void blocking(HotsockConfig.Builder config, URI endpoint, SdkHttpClient http) {
        config.lambdaClient(common(LambdaClient.builder().httpClient(http), endpoint));
    }

    private static void nonBlocking(HotsockConfig.Builder config, URI endpoint, SdkAsyncHttpClient http) {
        config.lambdaAsyncClient(common(LambdaAsyncClient.builder().httpClient(http), endpoint));
    }

    private static <B extends AwsClientBuilder<B, C>, C> C common(B builder, URI endpoint) {
        return builder.region(Region.EU_WEST_1)
                .endpointOverride(endpoint)
                .credentialsProvider(StaticCredentialsProvider.create(
                        AwsBasicCredentials.create("AKIDBENCHMARK", "no-secret-of-anybody")))
                .overrideConfiguration(overrides ->
                        overrides.apiCallTimeout(Duration.ofSeconds(30)).retryStrategy(RetryMode.STANDARD))
                .build();
    }
}
