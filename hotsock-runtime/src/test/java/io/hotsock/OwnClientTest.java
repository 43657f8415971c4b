package io.hotsock;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.hotsock.api.Message;
import io.hotsock.api.PublishException;
import io.hotsock.publish.FailureKind;
import io.hotsock.testing.Sneaky;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.lambda.LambdaAsyncClient;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.lambda.model.InvokeRequest;
import software.amazon.awssdk.services.lambda.model.InvokeResponse;

/** Clients of the application's own making may throw anything. */
@Timeout(60)
class OwnClientTest {

    private static final Message ORDER = Message.of("orders.42", "order.shipped", 1);

    /** Throws once what it is told to, then answers. */
    private static final class Moody {
        private @Nullable Throwable problem;

        Moody(Throwable problem) {
            this.problem = problem;
        }

        InvokeResponse answer() {
            Throwable mood = problem;
            problem = null;
            if (mood != null) {
                throw Sneaky.unchecked(mood);
            }
            return InvokeResponse.builder()
                    .payload(SdkBytes.fromUtf8String("{\"channel\":\"orders.42\",\"event\":\"order.shipped\"}"))
                    .build();
        }
    }

    private static HotsockConfig.Builder blocking(Throwable problem) {
        Moody moody = new Moody(problem);
        return HotsockConfig.builder().lambdaClient(new LambdaClient() {
            @Override
            public InvokeResponse invoke(InvokeRequest request) {
                return moody.answer();
            }

            @Override
            public String serviceName() {
                return SERVICE_NAME;
            }

            @Override
            public void close() {}
        });
    }

    private static HotsockConfig.Builder asynchronous(Throwable problem) {
        Moody moody = new Moody(problem);
        return HotsockConfig.builder().lambdaAsyncClient(new LambdaAsyncClient() {
            @Override
            public CompletableFuture<InvokeResponse> invoke(InvokeRequest request) {
                return CompletableFuture.completedFuture(moody.answer());
            }

            @Override
            public String serviceName() {
                return SERVICE_NAME;
            }

            @Override
            public void close() {}
        });
    }

    static Stream<Arguments> clients() {
        Function<Throwable, HotsockConfig.Builder> blocking = OwnClientTest::blocking;
        Function<Throwable, HotsockConfig.Builder> asynchronous = OwnClientTest::asynchronous;
        return Stream.of(new IOException("broken pipe"), new IllegalStateException("moody"), new LinkageError("moody"))
                .flatMap(problem -> Stream.of(
                        Arguments.of("blocking", problem, blocking), Arguments.of("async", problem, asynchronous)));
    }

    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource("clients")
    void whateverItThrowsTheChannelGoesOn(
            String name, Throwable problem, Function<Throwable, HotsockConfig.Builder> client) throws Exception {
        try (Hotsock hotsock = open(client.apply(problem))) {
            PublishException thrown = assertThrows(
                    PublishException.Unreachable.class,
                    () -> hotsock.publisher().publish(ORDER));
            assertSame(problem, thrown.getCause());
            hotsock.publisher().publish(ORDER);
            assertWell(hotsock);
        }
        try (Hotsock hotsock = open(client.apply(problem))) {
            var answer = hotsock.publisher().publishAsync(ORDER);
            ExecutionException thrown = assertThrows(ExecutionException.class, () -> answer.get(20, TimeUnit.SECONDS));
            assertInstanceOf(PublishException.Unreachable.class, thrown.getCause());
            hotsock.publisher().publishAsync(ORDER).get(20, TimeUnit.SECONDS);
            assertWell(hotsock);
        }
    }

    private static Hotsock open(HotsockConfig.Builder options) {
        return Hotsock.create(options.publishFunctionArn("arn:aws:lambda:eu-west-1:123456789012:function:publish")
                .build());
    }

    private static void assertWell(Hotsock hotsock) {
        assertTrue(hotsock.flush(Duration.ofSeconds(20)));
        assertEquals(1, hotsock.counters().published());
        assertEquals(1, hotsock.counters().failed(FailureKind.UNREACHABLE));
        assertEquals(0, hotsock.counters().inFlight());
        assertEquals(0, hotsock.counters().queued());
    }
}
