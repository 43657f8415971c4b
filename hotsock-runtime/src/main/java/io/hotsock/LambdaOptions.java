package io.hotsock;

import io.hotsock.publish.LambdaHttpClient;
import io.hotsock.publish.internal.transport.CallSettings;
import io.hotsock.publish.internal.transport.LambdaSettings;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;

/** Checks the options of the Lambda transport and turns them into settings. */
final class LambdaOptions {

    private static final Pattern FUNCTION_ARN = Pattern.compile(
            "arn:aws[a-z-]*:lambda:([a-z0-9-]+):\\d{12}:function:[A-Za-z0-9_-]{1,64}(:[A-Za-z0-9_$-]+)?");
    private static final Pattern FUNCTION_NAME = Pattern.compile("[A-Za-z0-9_-]{1,64}(:[A-Za-z0-9_$-]+)?");
    private static final Pattern REGION = Pattern.compile("[a-z]{2,}(-[a-z]+)+-\\d+");
    private static final Pattern ROLE_ARN = Pattern.compile("arn:aws[a-z-]*:iam::\\d{12}:role/\\S+");
    private static final Pattern SESSION_NAME = Pattern.compile("[\\w+=,.@-]{2,64}");
    private static final Pattern EXTERNAL_ID = Pattern.compile("[\\w+=,.@:/-]{2,1224}");

    private final HotsockConfig.Builder options;
    private final Problems problems;

    LambdaOptions(HotsockConfig.Builder options, Problems problems) {
        this.options = options;
        this.problems = problems;
    }

    /** The settings, or {@code null} when there is no publish function. */
    @Nullable
    LambdaSettings settings(CallSettings calls) {
        checkCredentials();
        checkRole();
        checkClients();
        checkEndpoints();
        String function = options.publishFunctionArn;
        if (function == null) {
            boolean client = options.lambdaClient != null || options.lambdaAsyncClient != null;
            problems.addIf(client, "publishFunctionArn is missing beside a Lambda client");
            return null;
        }
        return new LambdaSettings(
                function,
                options.lambdaClient,
                options.lambdaAsyncClient,
                options.lambdaHttpClient,
                region(function),
                options.lambdaEndpoint,
                options.stsEndpoint,
                credentials(),
                role(),
                calls);
    }

    private @Nullable String region(String function) {
        Matcher arn = FUNCTION_ARN.matcher(function);
        String ofTheArn = arn.matches() ? arn.group(1) : null;
        boolean name = FUNCTION_NAME.matcher(function).matches();
        problems.addIf(
                ofTheArn == null && !name,
                "publishFunctionArn is neither an ARN such as arn:aws:lambda:eu-west-1:123456789012:function:name nor a"
                        + " function's name");
        String region = options.awsRegion;
        problems.addIf(
                region != null && !REGION.matcher(region).matches(),
                "awsRegion \"" + region + "\" is no region such as eu-west-1");
        problems.addIf(
                region != null && ofTheArn != null && !region.equals(ofTheArn),
                "awsRegion \"" + region + "\" is not the region in publishFunctionArn, \"" + ofTheArn + "\"");
        problems.addIf(
                region == null && name && !ownClient(),
                "awsRegion is missing, and publishFunctionArn is no ARN to take it from");
        return region == null ? ofTheArn : region;
    }

    private void checkCredentials() {
        boolean id = options.awsAccessKeyId != null;
        boolean secret = options.awsSecretAccessKey != null;
        problems.addIf(id && !secret, "awsAccessKeyId is set without awsSecretAccessKey");
        problems.addIf(secret && !id, "awsSecretAccessKey is set without awsAccessKeyId");
        problems.addIf(id && blank(options.awsAccessKeyId), "awsAccessKeyId is blank");
        problems.addIf(secret && blank(options.awsSecretAccessKey), "awsSecretAccessKey is blank");
        problems.addIf(
                options.awsSessionToken != null && !(id && secret),
                "awsSessionToken is set without awsAccessKeyId and awsSecretAccessKey");
        problems.addIf(
                options.awsCredentialsProvider != null && (id || secret),
                "awsCredentialsProvider and static credentials are both set, so it is not clear which to use");
    }

    private void checkRole() {
        String arn = options.awsAssumeRoleArn;
        String session = options.awsAssumeRoleSessionName;
        String externalId = options.awsAssumeRoleExternalId;
        problems.addIf(
                arn != null && !ROLE_ARN.matcher(arn).matches(),
                "awsAssumeRoleArn is no ARN of a role such as arn:aws:iam::123456789012:role/name");
        problems.addIf(arn == null && session != null, "awsAssumeRoleSessionName is set without awsAssumeRoleArn");
        problems.addIf(arn == null && externalId != null, "awsAssumeRoleExternalId is set without awsAssumeRoleArn");
        problems.addIf(
                session != null && !SESSION_NAME.matcher(session).matches(),
                "awsAssumeRoleSessionName must be 2 to 64 letters, digits or any of _+=,.@-");
        problems.addIf(
                externalId != null && !EXTERNAL_ID.matcher(externalId).matches(),
                "awsAssumeRoleExternalId must be 2 to 1224 letters, digits or any of _+=,.@:/-");
    }

    private void checkClients() {
        problems.addIf(
                options.lambdaClient != null && options.lambdaAsyncClient != null,
                "lambdaClient and lambdaAsyncClient are both set, so it is not clear which to use");
        boolean other = options.awsAccessKeyId != null
                || options.awsCredentialsProvider != null
                || options.awsAssumeRoleArn != null
                || options.lambdaEndpoint != null
                || options.stsEndpoint != null;
        problems.addIf(
                ownClient() && other,
                "credentials, role and endpoints have no effect beside a Lambda client of your own; set them on the client");
        LambdaHttpClient http = options.lambdaHttpClient;
        boolean notTheDefault = http != LambdaHttpClient.APACHE;
        problems.addIf(
                notTheDefault && ownClient(), "lambdaHttpClient has no effect beside a Lambda client of your own");
        problems.addIf(
                notTheDefault && !http.isPresent(),
                "lambdaHttpClient " + http + " needs the library " + http.library() + " on the class path");
    }

    private void checkEndpoints() {
        problems.url("lambdaEndpoint", options.lambdaEndpoint, "http", "https://lambda.eu-west-1.amazonaws.com");
        problems.url("stsEndpoint", options.stsEndpoint, "http", "https://sts.eu-west-1.amazonaws.com");
    }

    private boolean ownClient() {
        return options.lambdaClient != null || options.lambdaAsyncClient != null;
    }

    private @Nullable AwsCredentialsProvider credentials() {
        String id = options.awsAccessKeyId;
        String secret = options.awsSecretAccessKey;
        if (id == null || id.isBlank() || secret == null || secret.isBlank()) {
            return options.awsCredentialsProvider;
        }
        return StaticCredentialsProvider.create(keys(id, secret, options.awsSessionToken));
    }

    private static AwsCredentials keys(String id, String secret, @Nullable String token) {
        return token == null ? AwsBasicCredentials.create(id, secret) : AwsSessionCredentials.create(id, secret, token);
    }

    private LambdaSettings.@Nullable Role role() {
        String arn = options.awsAssumeRoleArn;
        return arn == null ? null : new LambdaSettings.Role(arn, sessionName(), options.awsAssumeRoleExternalId);
    }

    private String sessionName() {
        String given = options.awsAssumeRoleSessionName;
        return given == null ? "hotsock-java-" + Version.of(Hotsock.class) : given;
    }

    private static boolean blank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
