package io.hotsock.cli.doctor;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.lambda.model.InvocationType;
import software.amazon.awssdk.services.sts.StsClient;
import software.amazon.awssdk.services.sts.model.AssumeRoleRequest;
import software.amazon.awssdk.services.sts.model.Credentials;

/** The way to the publish function, step by step, without publishing anything. */
final class AwsChecks {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Map<String, String> variables;
    private final String function;

    AwsChecks(Map<String, String> variables, String function) {
        this.variables = variables;
        this.function = function;
    }

    /** Credentials, role, function; each needs the one before. */
    void run(List<Finding> findings) {
        AwsCredentialsProvider credentials = credentials();
        Finding identity = identity(credentials);
        findings.add(identity);
        if (!identity.isFailed()) {
            AwsCredentialsProvider effective = assumeRole(credentials, findings);
            if (effective != null) {
                findings.add(function(effective));
            }
        }
    }

    private Finding identity(AwsCredentialsProvider credentials) {
        try (StsClient sts = sts(credentials)) {
            return Finding.ok(
                    "credentials", "they belong to " + sts.getCallerIdentity().arn());
        } catch (SdkException e) {
            return Finding.failed("credentials", explain(e));
        }
    }

    private @Nullable AwsCredentialsProvider assumeRole(AwsCredentialsProvider credentials, List<Finding> findings) {
        String role = variable("AWS_ASSUME_ROLE_ARN");
        if (role == null) {
            findings.add(Finding.skipped("role", "no role to assume is configured"));
            return credentials;
        }
        try (StsClient sts = sts(credentials)) {
            Credentials session = sts.assumeRole(AssumeRoleRequest.builder()
                            .roleArn(role)
                            .roleSessionName("hotsock-doctor")
                            .externalId(variable("AWS_ASSUME_ROLE_EXTERNAL_ID"))
                            .build())
                    .credentials();
            findings.add(Finding.ok("role", "assumed " + role));
            return StaticCredentialsProvider.create(AwsSessionCredentials.create(
                    session.accessKeyId(), session.secretAccessKey(), session.sessionToken()));
        } catch (SdkException e) {
            findings.add(Finding.failed("role", explain(e)));
            return null;
        }
    }

    private Finding function(AwsCredentialsProvider credentials) {
        try (LambdaClient lambda = configured(LambdaClient.builder(), "LAMBDA_ENDPOINT")
                .credentialsProvider(credentials)
                .build()) {
            lambda.invoke(request -> request.functionName(function).invocationType(InvocationType.DRY_RUN));
            return Finding.ok("function", "is there and may be invoked (a dry run; nothing was published)");
        } catch (SdkException e) {
            return Finding.failed("function", explain(e));
        }
    }

    private StsClient sts(AwsCredentialsProvider credentials) {
        return configured(StsClient.builder(), "STS_ENDPOINT")
                .credentialsProvider(credentials)
                .build();
    }

    private <B extends AwsClientBuilder<B, C>, C> B configured(B builder, String endpoint) {
        String url = variable(endpoint);
        if (url != null) {
            builder.endpointOverride(URI.create(url));
        }
        return builder.region(Region.of(region()))
                .overrideConfiguration(
                        calls -> calls.apiCallTimeout(PATIENCE).retryStrategy(retries -> retries.maxAttempts(1)));
    }

    /** The configuration was found good before: one of the two is there. */
    private String region() {
        String region = variable("AWS_REGION");
        return region == null ? function.split(":", -1)[3] : region;
    }

    private AwsCredentialsProvider credentials() {
        String id = variable("AWS_ACCESS_KEY_ID");
        String secret = variable("AWS_SECRET_ACCESS_KEY");
        String session = variable("AWS_SESSION_TOKEN");
        if (id == null || secret == null) {
            return DefaultCredentialsProvider.builder().build();
        }
        return StaticCredentialsProvider.create(
                session == null
                        ? AwsBasicCredentials.create(id, secret)
                        : AwsSessionCredentials.create(id, secret, session));
    }

    private @Nullable String variable(String name) {
        String value = variables.get("HOTSOCK_" + name);
        return value == null || value.isBlank() ? null : value;
    }

    private static String explain(SdkException failure) {
        if (failure instanceof AwsServiceException service && service.awsErrorDetails() != null) {
            return "AWS answers " + service.awsErrorDetails().errorCode() + " (status " + service.statusCode() + "): "
                    + service.awsErrorDetails().errorMessage();
        }
        return String.valueOf(failure.getMessage());
    }
}
