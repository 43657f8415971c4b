package io.hotsock.local;

import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.lambda.model.InvokeResponse;
import software.amazon.awssdk.services.sts.StsClient;

/** Unmodified AWS clients pointed at a local server; they do not retry, so that every answer is seen. */
final class TestAws {

    private TestAws() {}

    static LambdaClient lambda(LocalHotsock local) {
        return lambda(local, AwsBasicCredentials.create(local.accessKeyId(), local.secretAccessKey()));
    }

    static LambdaClient lambda(LocalHotsock local, AwsCredentials credentials) {
        return LambdaClient.builder()
                .endpointOverride(local.lambdaEndpoint())
                .region(Region.of(local.region()))
                .credentialsProvider(StaticCredentialsProvider.create(credentials))
                .overrideConfiguration(o -> o.retryStrategy(AwsRetryStrategy.doNotRetry()))
                .build();
    }

    static StsClient sts(LocalHotsock local, AwsCredentials credentials) {
        return StsClient.builder()
                .endpointOverride(local.stsEndpoint())
                .region(Region.of(local.region()))
                .credentialsProvider(StaticCredentialsProvider.create(credentials))
                .overrideConfiguration(o -> o.retryStrategy(AwsRetryStrategy.doNotRetry()))
                .build();
    }

    static InvokeResponse publish(LambdaClient lambda, LocalHotsock local, String json) {
        return lambda.invoke(r -> r.functionName(local.publishFunctionArn()).payload(SdkBytes.fromUtf8String(json)));
    }
}
