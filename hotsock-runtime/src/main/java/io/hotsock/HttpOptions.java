package io.hotsock;

import io.hotsock.publish.LambdaHttpClient;
import io.hotsock.publish.internal.transport.CallSettings;
import io.hotsock.publish.internal.transport.HttpSettings;
import java.net.URI;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Checks the options of the HTTP transport and turns them into settings. */
final class HttpOptions {

    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    private final HotsockConfig.Builder options;
    private final Problems problems;

    HttpOptions(HotsockConfig.Builder options, Problems problems) {
        this.options = options;
        this.problems = problems;
    }

    @Nullable
    HttpSettings settings(CallSettings calls) {
        URI url = Objects.requireNonNull(options.publishHttpApiUrl, "publishHttpApiUrl");
        String key = options.httpApiKey;
        checkUrl(url);
        checkLambdaIsUnused();
        if (key == null || !key.chars().allMatch(c -> c > ' ' && c < 0x7f) || key.isEmpty()) {
            problems.add(
                    key == null
                            ? "httpApiKey is missing beside publishHttpApiUrl"
                            : "httpApiKey is empty, or has a character that no key has, such as a space or line break");
            return null;
        }
        return new HttpSettings(url, key, calls);
    }

    private void checkUrl(URI url) {
        if (!problems.url("publishHttpApiUrl", url, "http", "https://id.lambda-url.eu-west-1.on.aws/publish")) {
            return;
        }
        problems.addIf(
                url.getUserInfo() != null || url.getRawFragment() != null,
                "publishHttpApiUrl has user information or a fragment, which have no place there");
        problems.addIf(
                "http".equals(url.getScheme()) && !LOOPBACK.contains(url.getHost()),
                "publishHttpApiUrl would send the API key unencrypted; use https (http is for loopback addresses only)");
    }

    private void checkLambdaIsUnused() {
        boolean lambda = options.awsAccessKeyId != null
                || options.awsSecretAccessKey != null
                || options.awsSessionToken != null
                || options.awsCredentialsProvider != null
                || options.awsAssumeRoleArn != null
                || options.awsAssumeRoleSessionName != null
                || options.awsAssumeRoleExternalId != null
                || options.lambdaEndpoint != null
                || options.stsEndpoint != null
                || options.lambdaClient != null
                || options.lambdaAsyncClient != null
                || options.lambdaHttpClient != LambdaHttpClient.APACHE;
        problems.addIf(lambda, "AWS credentials, role, endpoints and clients have no effect beside publishHttpApiUrl");
    }
}
