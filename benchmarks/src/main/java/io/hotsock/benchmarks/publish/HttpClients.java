package io.hotsock.benchmarks.publish;

import io.hotsock.HotsockConfig;
import java.net.URI;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.apache.ApacheHttpClient;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.http.async.SdkAsyncHttpClient;
import software.amazon.awssdk.http.crt.AwsCrtAsyncHttpClient;
import software.amazon.awssdk.http.crt.AwsCrtHttpClient;
import software.amazon.awssdk.http.nio.netty.NettyNioAsyncHttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.lambda.LambdaAsyncClient;

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
        config.lambdaClient(Clients.lambda(endpoint, http));
    }

    private static void nonBlocking(HotsockConfig.Builder config, URI endpoint, SdkAsyncHttpClient http) {
        config.lambdaAsyncClient(Clients.built(LambdaAsyncClient.builder().httpClient(http), endpoint));
    }
}
