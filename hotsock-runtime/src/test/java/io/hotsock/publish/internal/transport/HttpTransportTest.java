package io.hotsock.publish.internal.transport;

import static io.hotsock.testing.StubService.Answer.plain;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.hotsock.api.PublishException;
import io.hotsock.api.PublishResult;
import io.hotsock.testing.StubService;
import io.hotsock.testing.StubService.Answer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.http.SdkHttpResponse;

@Timeout(60)
class HttpTransportTest {

    private static final String KEY = "0123456789abcdefghijABCDEFGHIJ0123456789";
    private static final String ACCEPTED =
            "{\"id\":\"01MCC5RM00DD1GJ0C3CD6JC4VN\",\"channel\":\"orders.42\",\"event\":\"order.shipped\"}";

    private final StubService service = new StubService();
    private Transport transport = open(1, Duration.ofSeconds(10));

    @AfterEach
    void stop() {
        transport.close();
        service.close();
    }

    private Transport open(int attempts, Duration attemptTimeout) {
        return open(attempts, attemptTimeout, Duration.ofSeconds(20));
    }

    private Transport open(int attempts, Duration attemptTimeout, Duration callTimeout) {
        CallSettings calls = new CallSettings(callTimeout, attemptTimeout, Duration.ofSeconds(2), attempts, 4);
        return new HttpSettings(URI.create(service.url() + "/publish"), KEY, calls).open();
    }

    private void reopen(int attempts, Duration attemptTimeout) {
        transport.close();
        transport = open(attempts, attemptTimeout);
    }

    private static Outgoing order(boolean repeatable) {
        String body = "{\"event\":\"order.shipped\",\"channel\":\"orders.42\",\"data\":\"private\"}";
        return new Outgoing("orders.42", "order.shipped", body.getBytes(StandardCharsets.UTF_8), repeatable);
    }

    @Test
    void postsWithTheApiKeyAndUnderstandsAcceptance() {
        service.behave(request -> plain(202, ACCEPTED));
        PublishResult result = transport.send(order(true));

        assertEquals("01MCC5RM00DD1GJ0C3CD6JC4VN", result.id().orElseThrow());
        assertEquals(202, result.unwrap(SdkHttpResponse.class).orElseThrow().statusCode());
        StubService.Request request = service.requests().get(0);
        assertEquals("/publish", request.path());
        assertEquals(List.of("Bearer " + KEY), request.headers().get("Authorization"));
        assertEquals(
                List.of("application/json; charset=utf-8"), request.headers().get("Content-type"));
        assertEquals(new String(order(true).body(), StandardCharsets.UTF_8), request.body());
    }

    /** Contract 12.2, R8. */
    @Test
    void understandsAcceptanceWithoutAnId() {
        service.behave(request -> plain(202, "{\"channel\":\"orders.42\",\"event\":\"order.shipped\"}"));
        PublishResult result = transport.send(order(true));
        assertEquals("orders.42", result.channel());
        assertEquals("order.shipped", result.event());
        assertEquals(Optional.empty(), result.id());
        assertEquals(Optional.empty(), result.scheduleArn());
    }

    static Stream<Arguments> failures() {
        String error = "{\"error\":{\"code\":\"X\",\"message\":\"because\"}}";
        return Stream.of(
                arguments("R9", plain(401, error), PublishException.AccessDenied.class),
                arguments("403", plain(403, "{\"Message\":\"because\"}"), PublishException.AccessDenied.class),
                arguments("R9", plain(400, error), PublishException.Refused.class),
                arguments("R9", plain(413, error), PublishException.Refused.class),
                arguments("404", plain(404, error), PublishException.NotFound.class),
                arguments("429", plain(429, error), PublishException.Throttled.class),
                arguments("R9", plain(500, error), PublishException.Unreachable.class),
                arguments("R9", plain(503, error), PublishException.Unreachable.class),
                arguments("R9", plain(504, error), PublishException.TimedOut.class),
                arguments("200", plain(200, "{\"error\":\"because\"}"), PublishException.Refused.class));
    }

    @ParameterizedTest(name = "{0}, {2}")
    @MethodSource("failures")
    void tellsFailuresApart(String name, Answer answer, Class<? extends PublishException> type) {
        service.behave(request -> answer);
        PublishException failure = assertThrows(PublishException.class, () -> transport.send(order(true)));
        assertInstanceOf(type, failure);
        String message = failure.getMessage();
        assertTrue(message.contains("status " + answer.status()) && message.contains("because"), message);
        assertFalse(message.contains("private") || message.contains(KEY), message);
    }

    @Test
    void repeatsWithTheSameBodyWhenCopiesAreDropped() {
        reopen(3, Duration.ofSeconds(10));
        service.behave(request -> {
            if (service.requests().size() == 1) {
                throw new IllegalStateException("breaks the connection");
            }
            return service.requests().size() == 2 ? plain(503, "") : plain(202, ACCEPTED);
        });
        transport.send(order(true));
        assertEquals(3, service.requests().size());
        assertEquals(1, service.bodies().stream().distinct().count());
    }

    @Test
    void repeatsOthersOnlyWhenCertainlyNotAccepted() {
        reopen(3, Duration.ofSeconds(10));
        service.behave(request -> plain(503, ""));
        assertThrows(PublishException.Unreachable.class, () -> transport.send(order(false)));
        assertEquals(1, service.requests().size());

        service.requests().clear();
        service.behave(request -> service.requests().size() < 2 ? plain(429, "") : plain(202, ACCEPTED));
        transport.send(order(false));
        assertEquals(2, service.requests().size());
    }

    @Test
    void tellsSilenceFromRefusal() {
        reopen(1, Duration.ofMillis(200));
        CountDownLatch forever = new CountDownLatch(1);
        service.behave(request -> {
            forever.await();
            return plain(202, ACCEPTED);
        });
        assertThrows(PublishException.TimedOut.class, () -> transport.send(order(true)));
        forever.countDown();
    }

    @Test
    void endsAnAttemptThatStillRunsWhenTheCallsTimeIsOver() {
        transport.close();
        transport = open(3, Duration.ofMinutes(4), Duration.ofMillis(300));
        CountDownLatch forever = new CountDownLatch(1);
        service.behave(request -> {
            forever.await();
            return plain(202, ACCEPTED);
        });
        PublishException failure = assertThrows(PublishException.TimedOut.class, () -> transport.send(order(true)));
        assertTrue(failure.getMessage().contains("callTimeout of PT0.3S"), failure.getMessage());
        assertEquals(1, service.requests().size(), "no time is left for another attempt");
        forever.countDown();
    }

    @Test
    void endsAnAnswerThatTrickles() throws Exception {
        transport.close();
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            CompletableFuture<Void> trickle = CompletableFuture.runAsync(() -> trickle(server));
            URI url = URI.create("http://127.0.0.1:" + server.getLocalPort() + "/publish");
            CallSettings calls =
                    new CallSettings(Duration.ofMillis(300), Duration.ofMinutes(4), Duration.ofSeconds(2), 1, 4);
            transport = new HttpSettings(url, KEY, calls).open();
            assertThrows(PublishException.TimedOut.class, () -> transport.send(order(true)));
            trickle.get();
        }
    }

    /** One byte of an endless body now and then, until the client hangs up. */
    private static void trickle(ServerSocket server) {
        try (Socket socket = server.accept()) {
            OutputStream out = socket.getOutputStream();
            out.write("HTTP/1.1 202 Accepted\r\nContent-Length: 1000000\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            while (true) {
                out.write(' ');
                out.flush();
                Thread.sleep(5);
            }
        } catch (IOException hungUp) {
            // As the test hopes for.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
