package io.hotsock.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.SdkGlobalTime;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.sts.StsClient;
import software.amazon.awssdk.services.sts.model.Credentials;
import software.amazon.awssdk.services.sts.model.GetCallerIdentityResponse;

/** Signature Version 4 as unmodified SDKs make it, and refusals in the words of AWS. */
class AwsSignaturesTest {

    private static final String MESSAGE = "{\"channel\":\"a\",\"event\":\"b\"}";

    /** The SDK remembers, for the whole JVM, how far a refusal told it that its clock is off. */
    @BeforeEach
    @AfterEach
    void forgetTheOffset() {
        SdkGlobalTime.setGlobalTimeOffset(0);
    }

    @Test
    void aWrongSecretIsRefusedByBothServices() {
        try (LocalHotsock local = LocalHotsock.start()) {
            AwsCredentials wrong = AwsBasicCredentials.create(local.accessKeyId(), "not-the-secret");
            assertRefused(403, "InvalidSignatureException", () -> publish(local, wrong));
            assertRefused(403, "SignatureDoesNotMatch", () -> identity(local, wrong));
        }
    }

    @Test
    void anUnknownKeyIsRefusedByBothServices() {
        try (LocalHotsock local = LocalHotsock.start()) {
            AwsCredentials unknown = AwsBasicCredentials.create("AKIAUNKNOWNUNKNOWN00", local.secretAccessKey());
            assertRefused(403, "UnrecognizedClientException", () -> publish(local, unknown));
            assertRefused(403, "InvalidClientTokenId", () -> identity(local, unknown));
        }
    }

    @Test
    void anUnsignedRequestIsRefused() {
        try (LocalHotsock local = LocalHotsock.start();
                LambdaClient lambda = LambdaClient.builder()
                        .endpointOverride(local.lambdaEndpoint())
                        .region(Region.of(local.region()))
                        .credentialsProvider(AnonymousCredentialsProvider.create())
                        .build()) {
            assertRefused(403, "MissingAuthenticationTokenException", () -> TestAws.publish(lambda, local, MESSAGE));
        }
    }

    @Test
    void anotherRegionIsRefused() {
        try (LocalHotsock local = LocalHotsock.start();
                LambdaClient lambda = LambdaClient.builder()
                        .endpointOverride(local.lambdaEndpoint())
                        .region(Region.US_EAST_1)
                        .credentialsProvider(() -> own(local))
                        .overrideConfiguration(o -> o.retryStrategy(AwsRetryStrategy.doNotRetry()))
                        .build()) {
            assertRefused(403, "InvalidSignatureException", () -> TestAws.publish(lambda, local, MESSAGE));
        }
    }

    @Test
    void aStaleOrEarlyDateIsRefused() {
        for (long minutes : new long[] {6, -6}) {
            try (LocalHotsock local = LocalHotsock.start()) {
                local.clock().advance(Duration.ofMinutes(minutes));
                forgetTheOffset();
                AwsServiceException refused =
                        assertRefused(403, "InvalidSignatureException", () -> publish(local, own(local)));
                String expected = minutes > 0 ? "Signature expired" : "Signature not yet current";
                assertTrue(refused.getMessage().contains(expected), refused.getMessage());
                forgetTheOffset();
                assertRefused(403, "SignatureDoesNotMatch", () -> identity(local, own(local)));
            }
        }
    }

    @Test
    void aDateWithinFiveMinutesIsAccepted() {
        try (LocalHotsock local = LocalHotsock.start()) {
            local.clock().advance(Duration.ofMinutes(4));
            publish(local, own(local));
        }
    }

    @Test
    void sdksLearnTheTimeFromRefusals() {
        try (LocalHotsock local = LocalHotsock.start();
                LambdaClient lambda = LambdaClient.builder()
                        .endpointOverride(local.lambdaEndpoint())
                        .region(Region.of(local.region()))
                        .credentialsProvider(() -> own(local))
                        .build()) {
            local.clock().advance(Duration.ofHours(3));
            assertEquals(200, TestAws.publish(lambda, local, MESSAGE).statusCode());
        }
    }

    @Test
    void aSessionPublishesUntilItEnds() {
        try (LocalHotsock local =
                LocalHotsock.builder().sessionLifetime(Duration.ofSeconds(90)).start()) {
            AwsSessionCredentials session = session(local);
            publish(local, session);
            assertEquals(
                    "arn:aws:sts::123456789012:assumed-role/hotsock-publisher/jobs",
                    local.received().get(0).caller());

            AwsCredentials withoutToken = AwsBasicCredentials.create(session.accessKeyId(), session.secretAccessKey());
            assertRefused(403, "UnrecognizedClientException", () -> publish(local, withoutToken));
            AwsCredentials otherToken =
                    AwsSessionCredentials.create(session.accessKeyId(), session.secretAccessKey(), "other");
            assertRefused(403, "UnrecognizedClientException", () -> publish(local, otherToken));

            local.clock().advance(Duration.ofSeconds(91));
            assertRefused(403, "ExpiredTokenException", () -> publish(local, session));
            assertRefused(403, "ExpiredToken", () -> identity(local, session));
            assertEquals(1, local.receivedCount());
        }
    }

    @Test
    void stsNamesTheCaller() {
        try (LocalHotsock local = LocalHotsock.start()) {
            GetCallerIdentityResponse user = identity(local, own(local));
            assertEquals("123456789012", user.account());
            assertEquals("arn:aws:iam::123456789012:user/hotsock-local", user.arn());
            assertTrue(identity(local, session(local)).arn().endsWith(":assumed-role/hotsock-publisher/jobs"));
        }
    }

    @Test
    void assumeRoleChecksRoleExternalIdAndDuration() {
        String role = "arn:aws:iam::123456789012:role/app/feed";
        try (LocalHotsock local = LocalHotsock.builder().role(role, "ext-7").start();
                StsClient sts = TestAws.sts(local, own(local))) {
            assertRefused(
                    403,
                    "AccessDenied",
                    () -> sts.assumeRole(r -> r.roleArn(role).roleSessionName("jobs")));
            assertRefused(
                    403,
                    "AccessDenied",
                    () -> sts.assumeRole(
                            r -> r.roleArn(role + "x").roleSessionName("jobs").externalId("ext-7")));
            assertRefused(
                    400,
                    "ValidationError",
                    () -> sts.assumeRole(r -> r.roleArn(role)
                            .roleSessionName("jobs")
                            .externalId("ext-7")
                            .durationSeconds(899)));
            Credentials good = sts.assumeRole(r -> r.roleArn(role)
                            .roleSessionName("jobs")
                            .externalId("ext-7")
                            .durationSeconds(900))
                    .credentials();
            Duration left = Duration.between(Instant.now(), good.expiration());
            assertTrue(left.compareTo(Duration.ofSeconds(900)) <= 0 && left.compareTo(Duration.ofSeconds(800)) > 0);
        }
    }

    @Test
    void verificationCanBeSwitchedOff() {
        try (LocalHotsock local = LocalHotsock.builder().verifySignatures(false).start()) {
            publish(local, AwsBasicCredentials.create("anybody", "anything"));
            assertEquals(1, local.receivedCount());
        }
    }

    @Test
    void secretsStayOutOfToString() {
        SigningKey key = SigningKey.generate("ES256");
        assertFalse(key.toString().contains("PRIVATE"));
        try (LocalHotsock local = LocalHotsock.start()) {
            assertFalse(local.toString().contains(local.secretAccessKey()));
        }
    }

    private static AwsSessionCredentials session(LocalHotsock local) {
        try (StsClient sts = TestAws.sts(local, own(local))) {
            Credentials credentials = sts.assumeRole(
                            r -> r.roleArn(local.roleArn()).roleSessionName("jobs"))
                    .credentials();
            return AwsSessionCredentials.create(
                    credentials.accessKeyId(), credentials.secretAccessKey(), credentials.sessionToken());
        }
    }

    private static AwsCredentials own(LocalHotsock local) {
        return AwsBasicCredentials.create(local.accessKeyId(), local.secretAccessKey());
    }

    private static void publish(LocalHotsock local, AwsCredentials credentials) {
        try (LambdaClient lambda = TestAws.lambda(local, credentials)) {
            assertEquals(200, TestAws.publish(lambda, local, MESSAGE).statusCode());
        }
    }

    private static GetCallerIdentityResponse identity(LocalHotsock local, AwsCredentials credentials) {
        try (StsClient sts = TestAws.sts(local, credentials)) {
            return sts.getCallerIdentity();
        }
    }

    private static AwsServiceException assertRefused(int status, String code, Runnable call) {
        AwsServiceException refused = assertThrows(AwsServiceException.class, call::run);
        assertEquals(code, refused.awsErrorDetails().errorCode());
        assertEquals(status, refused.statusCode());
        return refused;
    }
}
