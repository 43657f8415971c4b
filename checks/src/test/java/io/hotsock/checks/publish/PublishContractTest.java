package io.hotsock.checks.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.hotsock.Hotsock;
import io.hotsock.HotsockConfig;
import io.hotsock.api.Message;
import io.hotsock.local.Fault;
import io.hotsock.local.Faults;
import io.hotsock.local.LocalHotsock;
import io.hotsock.local.ReceivedPublish;
import io.hotsock.local.ReceivedPublish.Outcome;
import io.hotsock.publish.FailureKind;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every row of what can go wrong, over both transports, with each kind of SDK client and in all call styles: the failure
 * told, and what the wire saw.
 */
@Timeout(60)
class PublishContractTest {

    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static LocalHotsock local;

    @BeforeAll
    static void start() {
        local = LocalHotsock.start();
    }

    @AfterAll
    static void stop() {
        local.close();
    }

    @AfterEach
    void clear() {
        local.faults().clear();
    }

    /**
     * One thing that goes wrong.
     *
     * @param over the only routes it exists on
     * @param fate how the call ends
     * @param wire the outcome of each attempt that reached the service
     */
    private record Row(
            String name,
            Set<Route> over,
            Consumer<Faults> faults,
            UnaryOperator<Message.Builder> message,
            Optional<FailureKind> fate,
            List<Outcome> wire) {

        @Override
        public String toString() {
            return name;
        }
    }

    private static Row row(String name, Consumer<Faults> faults, Optional<FailureKind> fate, Outcome... wire) {
        return new Row(name, EVERYWHERE, faults, message -> message, fate, List.of(wire));
    }

    private static Row over(
            Set<Route> routes, String name, Consumer<Faults> faults, FailureKind fate, Outcome... wire) {
        return new Row(name, routes, faults, message -> message, Optional.of(fate), List.of(wire));
    }

    private static Row eager(String name, Consumer<Faults> faults, Optional<FailureKind> fate, Outcome... wire) {
        return new Row(name, EVERYWHERE, faults, message -> message.eagerIdGeneration(true), fate, List.of(wire));
    }

    private static final Set<Route> EVERYWHERE = EnumSet.allOf(Route.class);
    private static final Optional<FailureKind> SUCCESS = Optional.empty();
    private static final Duration SLOW = Route.ATTEMPT.multipliedBy(2);

    private static final List<Row> ROWS = List.of(
            row("all is well", faults -> {}, SUCCESS, Outcome.ACCEPTED),
            row(
                    "throttled once",
                    faults -> faults.next(1, Fault.throttling()),
                    SUCCESS,
                    Outcome.NOT_ACCEPTED,
                    Outcome.ACCEPTED),
            row(
                    "throttled",
                    faults -> faults.untilCleared(Fault.throttling()),
                    Optional.of(FailureKind.THROTTLED),
                    Outcome.NOT_ACCEPTED,
                    Outcome.NOT_ACCEPTED),
            row(
                    "500 once",
                    faults -> faults.next(1, Fault.serverError(500)),
                    SUCCESS,
                    Outcome.NOT_ACCEPTED,
                    Outcome.ACCEPTED),
            row(
                    "503",
                    faults -> faults.untilCleared(Fault.serverError(503)),
                    Optional.of(FailureKind.UNREACHABLE),
                    Outcome.NOT_ACCEPTED,
                    Outcome.NOT_ACCEPTED),
            over(
                    EnumSet.complementOf(EnumSet.of(Route.HTTP)),
                    "FunctionError",
                    faults -> faults.untilCleared(Fault.functionError("bad channel")),
                    FailureKind.REFUSED,
                    Outcome.NOT_ACCEPTED),
            over(
                    EnumSet.of(Route.HTTP),
                    "the function fails behind the URL",
                    faults -> faults.untilCleared(Fault.functionError("bad channel")),
                    FailureKind.UNREACHABLE,
                    Outcome.NOT_ACCEPTED,
                    Outcome.NOT_ACCEPTED),
            row(
                    "denied",
                    faults -> faults.untilCleared(Fault.accessDenied()),
                    Optional.of(FailureKind.ACCESS_DENIED),
                    Outcome.NOT_ACCEPTED),
            row(
                    "answer too slow once",
                    faults -> faults.next(1, Fault.slowAnswer(SLOW)),
                    SUCCESS,
                    Outcome.ACCEPTED,
                    Outcome.DUPLICATE),
            row(
                    "answers too slow",
                    faults -> faults.untilCleared(Fault.slowAnswer(SLOW)),
                    Optional.of(FailureKind.TIMED_OUT),
                    Outcome.ACCEPTED,
                    Outcome.DUPLICATE),
            row(
                    "reset before acceptance once",
                    faults -> faults.next(1, Fault.resetBeforeAccepting()),
                    SUCCESS,
                    Outcome.NOT_ACCEPTED,
                    Outcome.ACCEPTED),
            row(
                    "reset before acceptance",
                    faults -> faults.untilCleared(Fault.resetBeforeAccepting()),
                    Optional.of(FailureKind.UNREACHABLE),
                    Outcome.NOT_ACCEPTED,
                    Outcome.NOT_ACCEPTED),
            row(
                    "reset after acceptance once",
                    faults -> faults.next(1, Fault.lostAnswer()),
                    SUCCESS,
                    Outcome.ACCEPTED,
                    Outcome.DUPLICATE),
            row(
                    "reset after acceptance",
                    faults -> faults.untilCleared(Fault.lostAnswer()),
                    Optional.of(FailureKind.UNREACHABLE),
                    Outcome.ACCEPTED,
                    Outcome.DUPLICATE),
            eager(
                    "an eager id is not sent twice when it may have been accepted",
                    faults -> faults.untilCleared(Fault.lostAnswer()),
                    Optional.of(FailureKind.UNREACHABLE),
                    Outcome.ACCEPTED),
            eager(
                    "an eager id is sent again when it was certainly not accepted",
                    faults -> faults.next(1, Fault.throttling()),
                    SUCCESS,
                    Outcome.NOT_ACCEPTED,
                    Outcome.ACCEPTED));

    static Stream<Arguments> everything() {
        return combinations()
                .flatMap(pair -> ROWS.stream()
                        .filter(row -> row.over.contains(pair.get()[0]))
                        .map(row -> arguments(pair.get()[0], pair.get()[1], row)));
    }

    static Stream<Arguments> combinations() {
        return Stream.of(Route.values())
                .flatMap(route -> Stream.of(CallStyle.values()).map(style -> arguments(route, style)));
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @MethodSource("everything")
    void keepsItsPromise(Route route, CallStyle style, Row row) {
        String channel = "orders." + NUMBER.incrementAndGet();
        try (Hotsock hotsock = Hotsock.create(config(route).build())) {
            row.faults.accept(local.faults());
            Message.Builder message = Message.builder(channel, "order.shipped").data("x");

            assertEquals(
                    row.fate, style.publish(hotsock, row.message.apply(message).build()));

            List<ReceivedPublish> attempts = attempts(channel);
            assertEquals(
                    row.wire, attempts.stream().map(ReceivedPublish::outcome).toList());
            assertEquals(
                    1, attempts.stream().map(ReceivedPublish::body).distinct().count());

            local.faults().clear();
            assertEquals(SUCCESS, style.publish(hotsock, Message.of(channel, "order.paid", 1)), "the lane goes on");
        }
    }

    @ParameterizedTest
    @MethodSource("combinations")
    void tellsAnUnknownHost(Route route, CallStyle style) {
        assertFate(EnumSet.of(FailureKind.UNREACHABLE), route.toNowhere(config(route)), style);
    }

    @ParameterizedTest
    @MethodSource("combinations")
    void tellsRefusedCredentials(Route route, CallStyle style) {
        assertFate(EnumSet.of(FailureKind.ACCESS_DENIED), route.withWrongSecret(config(route)), style);
    }

    private static void assertFate(Set<FailureKind> allowed, HotsockConfig.Builder config, CallStyle style) {
        try (Hotsock hotsock = Hotsock.create(config.build())) {
            Optional<FailureKind> failure = style.publish(hotsock, Message.of("orders.0", "order.shipped", 1));
            assertTrue(failure.filter(allowed::contains).isPresent(), () -> allowed + " allowed, but was " + failure);
        }
    }

    private static HotsockConfig.Builder config(Route route) {
        return route.config(local).maxAttempts(2).attemptTimeout(Route.ATTEMPT).closeTimeout(Duration.ZERO);
    }

    private static List<ReceivedPublish> attempts(String channel) {
        return local.received().stream()
                .filter(received -> channel.equals(received.channel()))
                .toList();
    }
}
