package io.hotsock.cli.installation;

import io.hotsock.HotsockConfig;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/**
 * Which installation to talk to, as a mixin: options, and the variables that the library itself reads. Secrets come from
 * variables only, because every user of a machine can see its command lines.
 */
public final class InstallationOptions {

    private final Map<String, String> environment;

    @Option(
            names = "--function",
            paramLabel = "ARN",
            description = "The publish function's ARN or name. Default: HOTSOCK_PUBLISH_FUNCTION_ARN.")
    private @Nullable String function;

    @Option(
            names = "--region",
            paramLabel = "REGION",
            description = "The AWS region. Default: HOTSOCK_AWS_REGION, else the ARN's.")
    private @Nullable String region;

    @Option(
            names = "--lambda-endpoint",
            paramLabel = "URL",
            description = "Where Lambda is, for a local installation. Default: HOTSOCK_LAMBDA_ENDPOINT, else AWS.")
    private @Nullable URI lambdaEndpoint;

    @Option(
            names = "--sts-endpoint",
            paramLabel = "URL",
            description = "Where STS is. Default: HOTSOCK_STS_ENDPOINT, else AWS.")
    private @Nullable URI stsEndpoint;

    @Option(
            names = "--role",
            paramLabel = "ARN",
            description = "A role to assume before. Default: HOTSOCK_AWS_ASSUME_ROLE_ARN.")
    private @Nullable String role;

    @Option(
            names = "--http-url",
            paramLabel = "URL",
            description = "Publish over HTTP to this URL (stack output PublishHttpApiUrl) with the API key in "
                    + "HOTSOCK_HTTP_API_KEY. Default: HOTSOCK_PUBLISH_HTTP_API_URL.")
    private @Nullable URI httpUrl;

    /** Options that fall back to these variables. */
    public InstallationOptions(Map<String, String> environment) {
        this.environment = environment;
    }

    /**
     * The library's configuration.
     *
     * @throws io.hotsock.InvalidConfigurationException naming all problems
     */
    public HotsockConfig config() {
        return HotsockConfig.fromEnvironment(variables());
    }

    /** All variables, with those replaced that an option overrides. */
    public Map<String, String> variables() {
        Map<String, String> variables = new HashMap<>(environment);
        if (function != null) {
            variables.put("HOTSOCK_PUBLISH_FUNCTION_ARN", function);
            variables.remove("HOTSOCK_PUBLISH_HTTP_API_URL");
        }
        if (httpUrl != null) {
            variables.put("HOTSOCK_PUBLISH_HTTP_API_URL", httpUrl.toString());
            variables.remove("HOTSOCK_PUBLISH_FUNCTION_ARN");
        }
        replace(variables, "HOTSOCK_AWS_REGION", region);
        replace(variables, "HOTSOCK_LAMBDA_ENDPOINT", lambdaEndpoint);
        replace(variables, "HOTSOCK_STS_ENDPOINT", stsEndpoint);
        replace(variables, "HOTSOCK_AWS_ASSUME_ROLE_ARN", role);
        return variables;
    }

    private static void replace(Map<String, String> variables, String name, @Nullable Object value) {
        if (value != null) {
            variables.put(name, value.toString());
        }
    }
}
