package io.hotsock.checks.publish;

import io.hotsock.HotsockConfig;
import io.hotsock.local.LocalHotsock;
import io.hotsock.publish.LambdaHttpClient;
import java.net.URI;
import java.time.Duration;

/** The ways to an installation: two transports, one of them with each kind of SDK client. */
enum Route {
    LAMBDA {
        @Override
        HotsockConfig.Builder config(LocalHotsock local) {
            return local.config().toBuilder();
        }

        @Override
        HotsockConfig.Builder toNowhere(HotsockConfig.Builder config) {
            return config.lambdaEndpoint(URI.create("http://nowhere.invalid:1"));
        }

        @Override
        HotsockConfig.Builder withWrongSecret(HotsockConfig.Builder config) {
            return config.awsSecretAccessKey("not-the-secret");
        }
    },
    /** With the asynchronous client that the library makes. */
    LAMBDA_ASYNC {
        @Override
        HotsockConfig.Builder config(LocalHotsock local) {
            return LAMBDA.config(local).lambdaHttpClient(LambdaHttpClient.NETTY);
        }

        @Override
        HotsockConfig.Builder toNowhere(HotsockConfig.Builder config) {
            return LAMBDA.toNowhere(config);
        }

        @Override
        HotsockConfig.Builder withWrongSecret(HotsockConfig.Builder config) {
            return LAMBDA.withWrongSecret(config);
        }
    },
    /** The same with the other HTTP client, which has failures of its own kind. */
    LAMBDA_CRT {
        @Override
        HotsockConfig.Builder config(LocalHotsock local) {
            return LAMBDA.config(local).lambdaHttpClient(LambdaHttpClient.CRT);
        }

        @Override
        HotsockConfig.Builder toNowhere(HotsockConfig.Builder config) {
            return LAMBDA.toNowhere(config);
        }

        @Override
        HotsockConfig.Builder withWrongSecret(HotsockConfig.Builder config) {
            return LAMBDA.withWrongSecret(config);
        }
    },
    HTTP {
        @Override
        HotsockConfig.Builder config(LocalHotsock local) {
            return HotsockConfig.builder()
                    .publishHttpApiUrl(local.publishHttpApiUrl())
                    .httpApiKey(local.apiKeys().get(0));
        }

        @Override
        HotsockConfig.Builder toNowhere(HotsockConfig.Builder config) {
            return config.publishHttpApiUrl(URI.create("https://nowhere.invalid/publish"));
        }

        @Override
        HotsockConfig.Builder withWrongSecret(HotsockConfig.Builder config) {
            return config.httpApiKey("0000000000000000000000000000000000000000");
        }
    };

    /** An attempt's patience in these tests: longer than a loopback answer, shorter than a slow one. */
    static final Duration ATTEMPT = Duration.ofSeconds(1);

    abstract HotsockConfig.Builder config(LocalHotsock local);

    abstract HotsockConfig.Builder toNowhere(HotsockConfig.Builder config);

    abstract HotsockConfig.Builder withWrongSecret(HotsockConfig.Builder config);
}
