package io.hotsock.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.hotsock.Hotsock;
import io.hotsock.api.Message;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.lambda.model.InvocationType;
import software.amazon.awssdk.services.lambda.model.InvokeResponse;
import software.amazon.awssdk.services.lambda.model.LogType;
import software.amazon.awssdk.services.lambda.model.ResourceNotFoundException;

/** From the Lambda endpoint to the WebSocket. */
class ThinPathTest {

    private static LocalHotsock local;
    private static LambdaClient lambda;

    @BeforeAll
    static void start() {
        local = LocalHotsock.start();
        lambda = LambdaClient.builder()
                .endpointOverride(local.lambdaEndpoint())
                .region(Region.of(local.region()))
                .credentialsProvider(StaticCredentialsProvider.create(
                        AwsBasicCredentials.create(local.accessKeyId(), local.secretAccessKey())))
                .build();
    }

    @AfterAll
    static void stop() {
        lambda.close();
        local.close();
    }

    @Test
    void aSubscriberReceivesAServerMessage() {
        try (TestSocket socket =
                TestSocket.connect(local, TestTokens.connect(local, "u-17", "{\"user.*\":{\"subscribe\":true}}"))) {
            assertEquals("u-17", socket.connected().path("meta").path("uid").asText());
            assertTrue(socket.connectionId().endsWith("="));
            assertEquals(
                    "hotsock.subscribed",
                    socket.subscribe("user.42").path("event").asText());

            InvokeResponse response =
                    publish("{\"channel\":\"user.42\",\"event\":\"user.updated\",\"data\":{\"n\":1.50}}");

            assertEquals(
                    "{\"channel\":\"user.42\",\"event\":\"user.updated\"}",
                    response.payload().asUtf8String());
            JsonNode frame = socket.next();
            assertEquals(26, frame.path("id").asText().length());
            assertEquals("user.42", frame.path("channel").asText());
            assertFalse(frame.has("meta"));
            publish("{\"channel\":\"user.43\",\"event\":\"user.updated\"}");
            socket.expectNothingMore();
            socket.send("{\"event\":\"hotsock.unsubscribe\",\"channel\":\"user.42\"}");
            assertEquals("hotsock.unsubscribed", socket.next().path("event").asText());
            publish("{\"channel\":\"user.42\",\"event\":\"user.updated\"}");
            socket.expectNothingMore();
        }
    }

    @Test
    void idsIncreaseStrictly() {
        try (TestSocket socket =
                TestSocket.connect(local, TestTokens.connect(local, null, "{\"ids\":{\"subscribe\":true}}"))) {
            socket.subscribe("ids");
            String last = "";
            for (int i = 0; i < 50; i++) {
                publish("{\"channel\":\"ids\",\"event\":\"e\",\"data\":" + i + "}");
            }
            for (int i = 0; i < 50; i++) {
                JsonNode frame = socket.next();
                assertEquals(i, frame.path("data").asInt());
                assertTrue(frame.path("id").asText().compareTo(last) > 0);
                last = frame.path("id").asText();
            }
        }
    }

    @Test
    void eagerIdIsTheDeliveredOne() throws Exception {
        try (TestSocket socket =
                TestSocket.connect(local, TestTokens.connect(local, null, "{\"eager\":{\"subscribe\":true}}"))) {
            socket.subscribe("eager");
            String answer = publish("{\"channel\":\"eager\",\"event\":\"e\",\"eagerIdGeneration\":true}")
                    .payload()
                    .asUtf8String();
            assertEquals(
                    TestSocket.JSON.readTree(answer).path("id").asText(),
                    socket.next().path("id").asText());
        }
    }

    @Test
    void aForeignTokenIsRefused() {
        String foreign =
                TestTokens.sign(SigningKey.generate("ES256"), "", "{" + TestTokens.FUTURE + ",\"scope\":\"connect\"}");
        assertThrows(CompletionException.class, () -> TestSocket.open(local.webSocketUrl(), foreign));
        assertThrows(CompletionException.class, () -> TestSocket.open(local.webSocketUrl(), ""));
    }

    @Test
    void aRefusedMessageIsAFunctionError() throws Exception {
        InvokeResponse response = publish("{\"channel\":\"a b\",\"event\":\"hotsock.x\",\"store\":\"60\"}");
        assertEquals(200, response.statusCode());
        assertEquals("Unhandled", response.functionError());
        JsonNode error = TestSocket.JSON.readTree(response.payload().asUtf8String());
        assertEquals("INVALID_MESSAGE", error.path("errorType").asText());
        for (String part : new String[] {"channel name", "hotsock.", "store"}) {
            assertTrue(error.path("errorMessage").asText().contains(part), error.toString());
        }
    }

    @Test
    void invokeAnswersAsAwsDoes() {
        SdkBytes payload = SdkBytes.fromUtf8String("{\"channel\":\"a\",\"event\":\"b\"}");
        InvokeResponse event = lambda.invoke(r -> r.functionName("hotsock-local-publish")
                .invocationType(InvocationType.EVENT)
                .payload(payload));
        assertEquals(202, event.statusCode());
        InvokeResponse tail = lambda.invoke(r ->
                r.functionName("hotsock-local-publish").logType(LogType.TAIL).payload(payload));
        assertEquals("$LATEST", tail.executedVersion());
        assertTrue(tail.logResult().length() > 0);
        assertThrows(
                ResourceNotFoundException.class,
                () -> lambda.invoke(r -> r.functionName("another").payload(payload)));
    }

    @Test
    void aPortInUseIsOneSentence() {
        LocalStartException refused = assertThrows(
                LocalStartException.class,
                () -> LocalHotsock.builder().port(local.port()).start());
        assertTrue(refused.getMessage().contains("port " + local.port()), refused.getMessage());
        assertFalse(refused.getMessage().contains("\n"));
    }

    @Test
    void theLibraryPublishesWithItsConfig() {
        try (Hotsock hotsock = Hotsock.create(local.config());
                TestSocket socket =
                        TestSocket.connect(local, TestTokens.connect(local, null, "{\"lib\":{\"subscribe\":true}}"))) {
            socket.subscribe("lib");
            hotsock.publisher().publish(Message.of("lib", "e", 7));
            assertEquals(7, socket.next().path("data").asInt());
        }
    }

    private static InvokeResponse publish(String json) {
        return lambda.invoke(r -> r.functionName(local.publishFunctionArn()).payload(SdkBytes.fromUtf8String(json)));
    }
}
