package io.hotsock.publish.internal.transport;

import static io.hotsock.testing.StubService.Answer.functionError;
import static io.hotsock.testing.StubService.Answer.plain;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.hotsock.api.PublishException;
import io.hotsock.api.PublishResult;
import io.hotsock.publish.LambdaHttpClient;
import io.hotsock.testing.StubService;
import io.hotsock.testing.StubService.Answer;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.retry.RetryMode;
import software.amazon.awssdk.http.apache.ApacheHttpClient;
import software.amazon.awssdk.http.nio.netty.NettyNioAsyncHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.lambda.LambdaAsyncClient;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.lambda.model.InvokeRequest;
import software.amazon.awssdk.services.lambda.model.InvokeResponse;

/** Once for each HTTP client that the library makes SDK clients with. */
@Timeout(60)
@ParameterizedClass
@EnumSource
class LambdaTransportTest {

    private static final String ARN = "arn:aws:lambda:eu-west-1:123456789012:function:publish";
    private static final String ACCEPTED = "{\"channel\":\"orders.42\",\"event\":\"order.shipped\"}";
    private static final AwsCredentialsProvider KEYS =
            StaticCredentialsProvider.create(AwsBasicCredentials.create("AKIDEXAMPLE", "topsecret"));

    private final LambdaHttpClient httpClient;
    private final StubService service = new StubService();
    private Transport transport;

    LambdaTransportTest(LambdaHttpClient httpClient) {
        this.httpClient = httpClient;
        this.transport = open(service.url(), KEYS, 1, Duration.ofSeconds(10));
    }

    @AfterEach
    void stop() {
        transport.close();
        service.close();
    }

    private Transport open(URI endpoint, AwsCredentialsProvider keys, int attempts, Duration attemptTimeout) {
        CallSettings calls =
                new CallSettings(Duration.ofSeconds(20), attemptTimeout, Duration.ofSeconds(2), attempts, 4);
        return new LambdaSettings(ARN, null, null, httpClient, "eu-west-1", endpoint, null, keys, null, calls).open();
    }

    private void reopen(int attempts, Duration attemptTimeout) {
        transport.close();
        transport = open(service.url(), KEYS, attempts, attemptTimeout);
    }

    private static Outgoing order(boolean repeatable) {
        String body = "{\"event\":\"order.shipped\",\"channel\":\"orders.42\",\"data\":\"private\"}";
        return new Outgoing("orders.42", "order.shipped", body.getBytes(StandardCharsets.UTF_8), repeatable);
    }

    private PublishResult publish() {
        return transport.send(order(true));
    }

    static Stream<Arguments> accepted() {
        String id = "01MCC5RM00DD1GJ0C3CD6JC4VN";
        String arn = "arn:aws:scheduler:eu-west-1:123456789012:schedule/hotsock/x";
        return Stream.of(
                arguments("R1", ACCEPTED, null, null),
                arguments("R2", "{\"id\":null,\"channel\":\"orders.42\",\"event\":\"order.shipped\"}", null, null),
                arguments(
                        "R3",
                        "{\"id\":\"" + id + "\",\"channel\":\"orders.42\",\"event\":\"order.shipped\"}",
                        id,
                        null),
                arguments(
                        "R4",
                        "{\"channel\":\"orders.42\",\"event\":\"order.shipped\",\"scheduleArn\":\"" + arn + "\"}",
                        null,
                        arn),
                arguments(
                        "R12",
                        "{\"region\":{\"channel\":[1]},\"channel\":\"orders.42\",\"event\":\"order.shipped\"}",
                        null,
                        null));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("accepted")
    void understandsAcceptance(String name, String body, String id, String scheduleArn) {
        service.behave(request -> plain(200, body));
        PublishResult result = publish();
        assertEquals("orders.42", result.channel());
        assertEquals("order.shipped", result.event());
        assertEquals(Optional.ofNullable(id), result.id());
        assertEquals(Optional.ofNullable(scheduleArn), result.scheduleArn());
        InvokeResponse raw = result.unwrap(InvokeResponse.class).orElseThrow();
        assertEquals(body, raw.payload().asUtf8String());
        assertTrue(result.unwrap(String.class).isEmpty());
    }

    /** Contract 12.2, R3: the id is a ULID, whose first 10 characters are a time in Crockford's base 32. */
    @Test
    void givesTheIdAsTheUlidThatItIs() {
        service.behave(request -> plain(
                200, "{\"id\":\"01MCC5RM00DD1GJ0C3CD6JC4VN\",\"channel\":\"orders.42\",\"event\":\"order.shipped\"}"));
        long time = publish()
                .id()
                .orElseThrow()
                .substring(0, 10)
                .chars()
                .mapToLong("0123456789ABCDEFGHJKMNPQRSTVWXYZ"::indexOf)
                .reduce(0, (before, digit) -> before * 32 + digit);
        assertEquals(1_800_000_000_000L, time);
    }

    @Test
    void invokesTheFunctionWithTheBodyAsItIs() {
        publish();
        StubService.Request request = service.requests().get(0);
        assertEquals(
                "/2015-03-31/functions/arn%3Aaws%3Alambda%3Aeu-west-1%3A123456789012%3Afunction%3Apublish/invocations",
                request.path());
        assertEquals(new String(order(true).body(), StandardCharsets.UTF_8), request.body());
    }

    static Stream<Arguments> failures() {
        return Stream.of(
                arguments(
                        "R5",
                        functionError("{\"errorMessage\":\"bad channel\",\"errorType\":\"errorString\"}"),
                        PublishException.Refused.class,
                        "bad channel"),
                arguments(
                        "R6", plain(200, "{\"error\":\"bad channel\"}"), PublishException.Refused.class, "bad channel"),
                arguments("R7", plain(200, ""), PublishException.Refused.class, "does not echo"),
                arguments("not JSON", plain(200, "<html>"), PublishException.Refused.class, "does not echo"),
                arguments(
                        "another channel",
                        plain(200, "{\"channel\":\"orders.43\",\"event\":\"order.shipped\"}"),
                        PublishException.Refused.class,
                        "does not echo"),
                arguments(
                        "function timed out",
                        functionError("{\"errorType\":\"Sandbox.Timedout\",\"errorMessage\":\"Task timed out\"}"),
                        PublishException.TimedOut.class,
                        "Task timed out"),
                arguments(
                        "function crashed",
                        functionError("{\"errorType\":\"Runtime.ExitError\",\"errorMessage\":\"exit status 2\"}"),
                        PublishException.Unreachable.class,
                        "exit status 2"),
                arguments(
                        "throttled",
                        aws(429, "TooManyRequestsException", "Rate Exceeded."),
                        PublishException.Throttled.class,
                        "Rate Exceeded"),
                arguments(
                        "denied",
                        aws(403, "AccessDeniedException", "not authorized to perform: lambda:InvokeFunction"),
                        PublishException.AccessDenied.class,
                        "lambda:InvokeFunction"),
                arguments(
                        "no such function",
                        aws(404, "ResourceNotFoundException", "Function not found"),
                        PublishException.NotFound.class,
                        "Function not found"),
                arguments(
                        "too large",
                        aws(413, "RequestTooLargeException", "too large"),
                        PublishException.Refused.class,
                        "413"),
                arguments(
                        "service error",
                        aws(500, "ServiceException", "internal"),
                        PublishException.Unreachable.class,
                        "500"),
                arguments("bad gateway", plain(502, "<html>"), PublishException.Unreachable.class, "502"));
    }

    private static Answer aws(int status, String code, String message) {
        return new Answer(status, Map.of("x-amzn-ErrorType", code), "{\"message\":\"" + message + "\"}");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("failures")
    void tellsFailuresApart(String name, Answer answer, Class<? extends PublishException> type, String words) {
        service.behave(request -> answer);
        PublishException failure = assertThrows(PublishException.class, this::publish);
        assertInstanceOf(type, failure);
        assertTrue(failure.getMessage().contains(words), failure.getMessage());
        assertFalse(failure.getMessage().contains("private"), failure.getMessage());
        assertEquals("orders.42", failure.channel());
        assertEquals("order.shipped", failure.event());
    }

    @Test
    void leavesTheSignedRequestOutOfItsWords() {
        String message =
                "The request signature we calculated does not match.\\n\\nThe Canonical String for this request"
                        + " should have been\\nx-amz-security-token:TOKEN";
        service.behave(request -> aws(403, "InvalidSignatureException", message));
        PublishException failure = assertThrows(PublishException.AccessDenied.class, this::publish);
        assertTrue(failure.getMessage().contains("does not match"));
        assertFalse(failure.getMessage().contains("TOKEN"), failure.getMessage());
    }

    @Test
    void namesAHostThatIsNotThere() {
        transport.close();
        transport = open(URI.create("http://nowhere.invalid:1"), KEYS, 1, Duration.ofSeconds(10));
        PublishException failure = assertThrows(PublishException.Unreachable.class, this::publish);
        String words = httpClient == LambdaHttpClient.CRT
                ? "Host name was invalid for dns resolution"
                : "unknown host nowhere.invalid";
        assertTrue(failure.getMessage().contains(words), failure.getMessage());
    }

    @Test
    void tellsRefusedConnections() throws Exception {
        int closedPort;
        try (ServerSocket socket = new ServerSocket(0)) {
            closedPort = socket.getLocalPort();
        }
        transport.close();
        transport = open(URI.create("http://127.0.0.1:" + closedPort), KEYS, 1, Duration.ofSeconds(10));
        assertThrows(PublishException.Unreachable.class, this::publish);
    }

    @Test
    void tellsMissingCredentials() {
        transport.close();
        AwsCredentialsProvider none = () -> {
            throw SdkClientException.create("Unable to load credentials from any of the providers in the chain");
        };
        transport = open(service.url(), none, 1, Duration.ofSeconds(10));
        PublishException failure = assertThrows(PublishException.AccessDenied.class, this::publish);
        assertFalse(failure.retryable());
    }

    @Test
    void tellsSilenceFromRefusal() {
        reopen(1, Duration.ofMillis(200));
        CountDownLatch forever = new CountDownLatch(1);
        service.behave(request -> {
            forever.await();
            return plain(200, ACCEPTED);
        });
        assertThrows(PublishException.TimedOut.class, this::publish);
        forever.countDown();
    }

    @Test
    void interruptedCallersAreToldOnceTheAttemptIsOver() throws Exception {
        assertEquals("interrupted, and still so", interruptedWhile(aws(500, "ServiceException", "x")));
        // The SDK gives up an answer that came to an interrupted thread.
        assertEquals("interrupted, and still so", interruptedWhile(plain(200, ACCEPTED)));
    }

    private String interruptedWhile(Answer answer) throws Exception {
        CountDownLatch arrived = new CountDownLatch(1);
        CountDownLatch interrupted = new CountDownLatch(1);
        service.behave(request -> {
            arrived.countDown();
            interrupted.await();
            return answer;
        });
        CompletableFuture<String> fate = new CompletableFuture<>();
        Thread caller = new Thread(() -> fate.complete(fateOfPublishing()));
        caller.start();
        arrived.await();
        caller.interrupt();
        if (httpClient != LambdaHttpClient.APACHE) {
            // It does not wait for the attempt's end, and an answer that comes before it has noticed is one.
            fate.get();
        }
        interrupted.countDown();
        return fate.get();
    }

    private String fateOfPublishing() {
        try {
            publish();
            return "published";
        } catch (PublishException.Interrupted e) {
            return Thread.currentThread().isInterrupted() ? "interrupted, and still so" : "interrupted";
        } catch (RuntimeException e) {
            return e.toString();
        }
    }

    @Test
    void repeatsWithTheSameBodyWhenCopiesAreDropped() {
        reopen(3, Duration.ofSeconds(10));
        service.behave(
                request -> service.requests().size() < 3 ? aws(500, "ServiceException", "x") : plain(200, ACCEPTED));
        publish();
        assertEquals(3, service.requests().size());
        assertEquals(1, service.bodies().stream().distinct().count());
    }

    @Test
    void connectionsThatBreakInTimeAreNoTimeoutHoweverLongTheyTakeTogether() {
        reopen(3, Duration.ofSeconds(1));
        service.behave(request -> {
            TimeUnit.MILLISECONDS.sleep(400);
            throw new IllegalStateException("breaks the connection");
        });
        assertThrows(PublishException.Unreachable.class, this::publish);
        assertEquals(3, service.requests().size());
    }

    @Test
    void repeatsOthersOnlyWhenCertainlyNotAccepted() {
        reopen(3, Duration.ofSeconds(10));
        service.behave(request -> aws(500, "ServiceException", "x"));
        assertThrows(PublishException.Unreachable.class, () -> transport.send(order(false)));
        assertEquals(1, service.requests().size(), "a server error may come after acceptance");

        service.requests().clear();
        service.behave(request -> {
            throw new IllegalStateException("breaks the connection");
        });
        assertThrows(PublishException.Unreachable.class, () -> transport.send(order(false)));
        assertEquals(1, service.requests().size(), "the connection broke after the request was sent");

        service.requests().clear();
        service.behave(request -> service.requests().size() < 2
                ? aws(429, "TooManyRequestsException", "Rate Exceeded.")
                : plain(200, ACCEPTED));
        transport.send(order(false));
        assertEquals(2, service.requests().size(), "a throttled call never reached the function");
    }

    private <B extends AwsClientBuilder<B, C>, C> C applicationsOwn(B builder) {
        return builder.region(Region.EU_WEST_1)
                .endpointOverride(service.url())
                .credentialsProvider(KEYS)
                .overrideConfiguration(overrides -> overrides.retryStrategy(RetryMode.STANDARD))
                .build();
    }

    private static LambdaSettings with(LambdaClient client, LambdaAsyncClient asyncClient) {
        CallSettings calls =
                new CallSettings(Duration.ofSeconds(20), Duration.ofSeconds(10), Duration.ofSeconds(2), 3, 4);
        return new LambdaSettings(
                ARN, client, asyncClient, LambdaHttpClient.APACHE, null, null, null, null, null, calls);
    }

    @Test
    void usesAnApplicationsOwnClientsAndLeavesThemOpen() throws Exception {
        try (LambdaClient own = applicationsOwn(LambdaClient.builder().httpClient(ApacheHttpClient.create()));
                LambdaAsyncClient ownAsync =
                        applicationsOwn(LambdaAsyncClient.builder().httpClient(NettyNioAsyncHttpClient.create()))) {
            for (LambdaSettings settings : List.of(with(own, null), with(null, ownAsync))) {
                service.requests().clear();
                try (Transport transport = settings.open()) {
                    service.behave(StubService::echo);
                    transport.send(order(true));
                    transport.sendAsync(order(true), Runnable::run).get();
                    assertEquals(2, service.requests().size());

                    service.behave(request -> aws(500, "ServiceException", "x"));
                    ExecutionException thrown = assertThrows(
                            ExecutionException.class,
                            () -> transport
                                    .sendAsync(order(false), Runnable::run)
                                    .get());
                    assertInstanceOf(PublishException.Unreachable.class, thrown.getCause());
                    assertThrows(PublishException.Unreachable.class, () -> transport.send(order(false)));
                    assertEquals(4, service.requests().size(), "not repeated, though the client is not ours");
                }
                service.behave(StubService::echo);
            }
            InvokeRequest request = InvokeRequest.builder()
                    .functionName(ARN)
                    .payload(SdkBytes.fromByteArray(order(true).body()))
                    .build();
            own.invoke(request);
            ownAsync.invoke(request).get();
        }
    }

    @Test
    void neverRepeatsARefusal() {
        reopen(3, Duration.ofSeconds(10));
        for (Answer refusal :
                List.of(functionError("{\"errorMessage\":\"bad channel\"}"), aws(403, "AccessDeniedException", "no"))) {
            service.requests().clear();
            service.behave(request -> refusal);
            assertThrows(PublishException.class, this::publish);
            assertEquals(1, service.requests().size());
        }
    }
}
