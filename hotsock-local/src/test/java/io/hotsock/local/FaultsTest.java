package io.hotsock.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.hotsock.local.ReceivedPublish.Outcome;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.lambda.model.InvokeResponse;
import software.amazon.awssdk.services.lambda.model.TooManyRequestsException;
import software.amazon.awssdk.services.sts.StsClient;
import software.amazon.awssdk.services.sts.model.StsException;

/** What each fault does to an unmodified client, and what the record says of it. */
class FaultsTest {

    private static final String MESSAGE = "{\"channel\":\"faults\",\"event\":\"e\",\"deduplicationId\":\"job-9\"}";

    private static LocalHotsock local;
    private static LambdaClient lambda;

    @BeforeAll
    static void start() {
        local = LocalHotsock.builder().deduplication(false).start();
        lambda = TestAws.lambda(local);
    }

    @AfterAll
    static void stop() {
        lambda.close();
        local.close();
    }

    @AfterEach
    void clear() {
        local.faults().clear();
        local.clearReceived();
    }

    @Test
    void throttlingIsForTheNumberOfRequestsGiven() {
        Faults.Active active = local.faults().next(2, Fault.throttling());
        assertThrows(TooManyRequestsException.class, FaultsTest::publish);
        assertThrows(TooManyRequestsException.class, FaultsTest::publish);
        assertEquals(200, publish().statusCode());
        assertEquals(2, active.applied());
        assertEquals(
                List.of(Outcome.NOT_ACCEPTED, Outcome.NOT_ACCEPTED, Outcome.ACCEPTED),
                local.received().stream().map(ReceivedPublish::outcome).toList());
        assertEquals("job-9", local.received().get(0).deduplicationId());
    }

    @Test
    void untilClearedLastsUntilThen() {
        local.faults().untilCleared(Fault.serverError(503));
        for (int i = 0; i < 3; i++) {
            assertEquals(
                    503,
                    assertThrows(AwsServiceException.class, FaultsTest::publish).statusCode());
        }
        local.faults().clear();
        assertEquals(200, publish().statusCode());
    }

    @Test
    void aFunctionErrorIsAnAnswerOf200() {
        local.faults().next(1, Fault.functionError("out of memory"));
        InvokeResponse response = publish();
        assertEquals("Unhandled", response.functionError());
        assertTrue(response.payload().asUtf8String().contains("out of memory"));
    }

    @Test
    void accessIsDenied() {
        local.faults().next(1, Fault.accessDenied());
        AwsServiceException denied = assertThrows(AwsServiceException.class, FaultsTest::publish);
        assertEquals("AccessDeniedException", denied.awsErrorDetails().errorCode());
    }

    @Test
    void aResetBeforeAcceptingDeliversNothing() {
        try (TestSocket socket = subscriber()) {
            local.faults().next(1, Fault.resetBeforeAccepting());
            assertThrows(SdkClientException.class, FaultsTest::publish);
            socket.expectNothingMore();
        }
        assertEquals(Outcome.NOT_ACCEPTED, local.received().get(0).outcome());
    }

    @Test
    void aLostAnswerWasDelivered() {
        try (TestSocket socket = subscriber()) {
            local.faults().next(1, Fault.lostAnswer());
            assertThrows(SdkClientException.class, FaultsTest::publish);
            assertEquals("e", socket.next().path("event").asText());
        }
        ReceivedPublish received = local.received().get(0);
        assertEquals(Outcome.ACCEPTED, received.outcome());
        assertEquals("lostAnswer", received.fault());
    }

    @Test
    void delaysAddUpAndLeaveTheRestAsItIs() {
        local.faults().untilCleared(Fault.delay(Duration.ofMillis(40)));
        local.faults().untilCleared(Fault.slowAnswer(Duration.ofMillis(40)));
        local.faults().next(1, Fault.throttling());
        assertThrows(TooManyRequestsException.class, FaultsTest::publish);
        long start = System.nanoTime();
        assertEquals(200, publish().statusCode());
        assertTrue(Duration.ofNanos(System.nanoTime() - start).toMillis() >= 80);
    }

    @Test
    void stsHasFaultsOfItsOwn() {
        local.faults().nextAtSts(1, Fault.throttling());
        assertEquals(200, publish().statusCode());
        try (StsClient sts =
                TestAws.sts(local, AwsBasicCredentials.create(local.accessKeyId(), local.secretAccessKey()))) {
            StsException refused = assertThrows(StsException.class, sts::getCallerIdentity);
            assertEquals("Throttling", refused.awsErrorDetails().errorCode());
        }
    }

    @Test
    void droppedConnectionsSeeNoCloseFrame() throws IOException {
        try (RawSocket socket = new RawSocket(local, TestTokens.connect(local, null, "{}"), 0)) {
            assertEquals(101, socket.status());
            socket.awaitText("hotsock.connected");
            local.faults().dropConnections();
            assertTrue(socket.endsWithoutCloseFrame());
        }
    }

    private static TestSocket subscriber() {
        TestSocket socket =
                TestSocket.connect(local, TestTokens.connect(local, null, "{\"faults\":{\"subscribe\":true}}"));
        socket.subscribe("faults");
        return socket;
    }

    private static InvokeResponse publish() {
        return TestAws.publish(lambda, local, MESSAGE);
    }
}
