package io.hotsock;

import static io.hotsock.testing.StubService.Answer.functionError;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.hotsock.api.InvalidMessageException;
import io.hotsock.api.Message;
import io.hotsock.api.PublishException;
import io.hotsock.api.PublishResult;
import io.hotsock.api.shim.EventSink;
import io.hotsock.publish.DispatchMode;
import io.hotsock.publish.FailureKind;
import io.hotsock.publish.FailurePolicy;
import io.hotsock.publish.PublishFailure;
import io.hotsock.publish.PublishGate;
import io.hotsock.publish.PublishListener;
import io.hotsock.testing.Sneaky;
import io.hotsock.testing.StubService;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceConfigurationError;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The path of annotated methods, from the sink to the wire: what their callers notice, and what they do not. */
@Timeout(60)
class AnnotatedPublishingTest {

    private static final Duration LONG = Duration.ofSeconds(20);
    private static final StubService.Answer REFUSAL = functionError("{\"errorMessage\":\"bad channel\"}");

    private final StubService service = new StubService();
    private final List<PublishFailure> failures = new CopyOnWriteArrayList<>();
    private final List<PublishResult> successes = new CopyOnWriteArrayList<>();
    private final PublishListener listener = new PublishListener() {
        @Override
        public void published(PublishResult result) {
            successes.add(result);
        }

        @Override
        public void failed(PublishFailure failure) {
            failures.add(failure);
        }
    };
    private Hotsock hotsock = open(options -> options);

    private Hotsock open(UnaryOperator<HotsockConfig.Builder> change) {
        HotsockConfig.Builder options = HotsockConfig.builder()
                .publishFunctionArn("arn:aws:lambda:eu-west-1:123456789012:function:publish")
                .lambdaEndpoint(service.url())
                .awsAccessKeyId("AKIDEXAMPLE")
                .awsSecretAccessKey("secret")
                .maxAttempts(1)
                .publishListener(listener);
        return Hotsock.create(change.apply(options).build());
    }

    private void reopen(UnaryOperator<HotsockConfig.Builder> change) {
        hotsock.close();
        hotsock = open(change);
    }

    @AfterEach
    void stop() {
        hotsock.close();
        service.close();
    }

    private static Message message(Object data) {
        return Message.of("orders.42", "order.shipped", data);
    }

    private void accept(Object data) {
        hotsock.eventSink().accept(message(data));
    }

    private void flush() {
        assertTrue(hotsock.flush(LONG));
    }

    @Test
    void publishesBehindTheCallersBack() {
        CountDownLatch returned = new CountDownLatch(1);
        service.behave(request -> {
            returned.await();
            return StubService.echo(request);
        });
        accept("x");
        returned.countDown();
        flush();
        assertEquals(1, hotsock.counters().published());
        assertEquals("orders.42", successes.get(0).channel());
    }

    @Test
    void allCallStylesShareTheChannelsOrder() throws Exception {
        CountDownLatch first = new CountDownLatch(1);
        service.behave(request -> {
            first.await();
            return StubService.echo(request);
        });
        accept(0);
        CompletableFuture<PublishResult> second = hotsock.publisher().publishAsync(message(1));
        CompletableFuture<PublishResult> third =
                CompletableFuture.supplyAsync(() -> hotsock.publisher().publish(message(2)));
        while (hotsock.counters().queued() < 2) {
            Thread.onSpinWait();
        }
        accept(3);
        first.countDown();
        second.get();
        third.get();
        flush();
        for (int i = 0; i < 4; i++) {
            assertTrue(
                    service.bodies().get(i).contains("\"data\":" + i),
                    service.bodies().toString());
        }
    }

    @Test
    void encodesOnTheCallersThreadBeforeItReturns() {
        List<String> mutable = new ArrayList<>(List.of("before"));
        CountDownLatch changed = new CountDownLatch(1);
        service.behave(request -> {
            changed.await();
            return StubService.echo(request);
        });
        accept("keeps the lane busy");
        accept(mutable);
        mutable.set(0, "after");
        changed.countDown();
        flush();
        assertTrue(service.bodies().get(1).contains("before"));
    }

    @Test
    void failuresStayFromTheCallerAndReachTheListener() {
        service.behave(request -> REFUSAL);
        accept("x");
        flush();
        assertEquals(1, hotsock.counters().failed(FailureKind.REFUSED));
        assertEquals(FailureKind.REFUSED, failures.get(0).kind());
        assertEquals("orders.42", failures.get(0).channel());
    }

    @Test
    void invalidMessagesStayFromTheCallerToo() {
        accept(Double.NaN);
        accept("x".repeat(40_000));
        assertEquals(2, hotsock.counters().failed(FailureKind.INVALID));
        assertEquals(2, hotsock.counters().refused());
        assertInstanceOf(InvalidMessageException.class, failures.get(0).problem());
        assertEquals(List.of(), service.requests());
    }

    @Test
    void messagesThatCouldNotBeBuiltAreFailures() {
        IllegalStateException problem = new IllegalStateException("lazy");
        hotsock.eventSink().reject("Orders.ship(String)", "orders.<id>", "order.shipped", problem);
        assertEquals(
                new PublishFailure("orders.<id>", "order.shipped", FailureKind.OTHER, problem, "Orders.ship(String)"),
                failures.get(0));
    }

    @Test
    void aListenerThatThrowsDoesNoHarm() throws Exception {
        reopen(options -> options.publishListener(new PublishListener() {
            @Override
            public void published(PublishResult result) {
                throw new IllegalStateException("broken listener");
            }

            @Override
            public void failed(PublishFailure failure) {
                throw new AssertionError("broken listener");
            }
        }));
        accept("x");
        accept(Double.NaN);
        hotsock.publisher().publish(message("y"));
        hotsock.publisher().publishAsync(message("z")).get();
        flush();
        assertEquals(3, hotsock.counters().published());
    }

    @Test
    void throwPolicyTellsTheCaller() {
        reopen(options -> options.failurePolicy(FailurePolicy.THROW));
        accept("fine");
        assertEquals(1, hotsock.counters().published(), "has waited for the answer");
        service.behave(request -> REFUSAL);
        assertThrows(PublishException.Refused.class, () -> accept("x"));
        assertThrows(InvalidMessageException.class, () -> accept(Double.NaN));
        IllegalStateException problem = new IllegalStateException("lazy");
        EventSink sink = hotsock.eventSink();
        assertSame(problem, assertThrows(IllegalStateException.class, () -> sink.reject("m", "c", "e", problem)));
        assertEquals(3, failures.size());
    }

    @Test
    void throwPolicyLeavesLaterResultsAlone() {
        reopen(options -> options.failurePolicy(FailurePolicy.THROW));
        EventSink later = hotsock.eventSink().captured();
        later.accept(message(Double.NaN));
        later.reject("m", "c", "e", new IllegalStateException());
        service.behave(request -> REFUSAL);
        later.accept(message("x"));
        flush();
        assertEquals(3, failures.size());
    }

    @Test
    void synchronousModeHasSentWhenTheCallReturns() {
        reopen(options -> options.dispatchMode(DispatchMode.SYNCHRONOUS));
        accept("x");
        assertEquals(1, service.requests().size());
        CompletableFuture<PublishResult> answer = hotsock.publisher().publishAsync(message("y"));
        assertTrue(answer.isDone());
        hotsock.eventSink().captured().accept(message("z"));
        assertEquals(3, hotsock.counters().published());
        service.behave(request -> REFUSAL);
        accept("failures stay from the caller here too");
        assertTrue(hotsock.publisher().publishAsync(message("y")).isCompletedExceptionally());
    }

    @Test
    void suppressedBlocksPublishNothingOnTheirThread() throws Exception {
        String result = Hotsock.suppressed(() -> {
            assertFalse(hotsock.eventSink().isOpen());
            assertTrue(hotsock.publisher().publish(message("x")).id().isEmpty());
            hotsock.publisher().publishAsync(message("y")).get();
            Hotsock.suppressed(() -> {});
            assertFalse(hotsock.eventSink().isOpen(), "still inside the outer block");
            return CompletableFuture.supplyAsync(() -> hotsock.eventSink().isOpen() ? "others are open" : "closed")
                    .get();
        });
        assertEquals("others are open", result);
        assertThrows(
                IllegalStateException.class,
                () -> Hotsock.suppressed((Runnable) () -> {
                    throw new IllegalStateException();
                }));
        assertTrue(hotsock.eventSink().isOpen(), "open again after an exception");
        assertEquals(List.of(), service.requests());
        assertEquals(4, hotsock.counters().suppressed());
    }

    @Test
    void suppressionIsCapturedAtTheCall() {
        List<EventSink> captured = new ArrayList<>();
        Hotsock.suppressed(() -> {
            captured.add(hotsock.eventSink().captured());
        });
        assertFalse(captured.get(0).isOpen());
        EventSink open = hotsock.eventSink().captured();
        Hotsock.suppressed(() -> open.accept(message("x")));
        flush();
        assertEquals(1, service.requests().size());
    }

    @Test
    void switchedOffItPublishesNothing() {
        reopen(options -> options.enabled(false));
        assertFalse(hotsock.eventSink().isOpen());
        hotsock.publisher().publish(message("x"));
        assertEquals(List.of(), service.requests());
        assertEquals(0, hotsock.counters().published());
        assertEquals(2, hotsock.counters().suppressed());
    }

    @Test
    void withoutATargetItSaysWhatIsMissing() {
        hotsock.close();
        hotsock =
                Hotsock.create(HotsockConfig.builder().publishListener(listener).build());
        accept("x");
        assertTrue(failures.get(0).problem().getMessage().contains("publishFunctionArn"));
        IllegalStateException thrown = assertThrows(
                IllegalStateException.class, () -> hotsock.publisher().publish(message("x")));
        assertTrue(thrown.getMessage().contains("publishFunctionArn"));
        assertThrows(IllegalStateException.class, () -> hotsock.issuer());
    }

    @Test
    void closedItTakesNothingAndSaysSo() {
        hotsock.close();
        accept("x");
        assertEquals(1, hotsock.counters().failed(FailureKind.NOT_ACCEPTED));
        assertThrows(
                PublishException.NotAccepted.class, () -> hotsock.publisher().publish(message("x")));
        hotsock.close();
    }

    /** Keeps everything until told. */
    private static final class Transaction implements PublishGate {
        private final List<HeldMessage> held = new ArrayList<>();

        @Override
        public Passage passage() {
            return held::add;
        }
    }

    @Test
    void theGateHoldsMessagesAndLetsThemGoOnce() {
        Transaction transaction = new Transaction();
        reopen(options -> options.publishGate(transaction).failurePolicy(FailurePolicy.THROW));
        accept("x");
        hotsock.eventSink().captured().accept(message("later"));
        assertEquals(2, hotsock.counters().held());
        flush();
        assertEquals(List.of(), service.requests());

        hotsock.publisher().publish(message("direct calls do not pass the gate"));
        assertEquals(1, service.requests().size());

        transaction.held.forEach(PublishGate.HeldMessage::release);
        transaction.held.forEach(PublishGate.HeldMessage::release);
        transaction.held.forEach(PublishGate.HeldMessage::drop);
        flush();
        assertEquals(3, service.requests().size());
        assertEquals(0, hotsock.counters().held());
        assertEquals(0, hotsock.counters().dropped());
    }

    @Test
    void theGateDropsMessages() {
        Transaction transaction = new Transaction();
        reopen(options -> options.publishGate(transaction));
        accept("x");
        transaction.held.get(0).drop();
        transaction.held.get(0).release();
        flush();
        assertEquals(List.of(), service.requests());
        assertEquals(1, hotsock.counters().dropped());
        assertEquals(0, hotsock.counters().held());

        reopen(options -> options.publishGate(() -> PublishGate.HeldMessage::drop));
        accept("x");
        assertEquals(1, hotsock.counters().dropped());
        assertEquals(0, hotsock.counters().held());
    }

    static Stream<Throwable> broken() {
        return Stream.of(
                new IllegalStateException("broken gate"),
                new ServiceConfigurationError("broken gate"),
                new IOException("broken gate, undeclared"));
    }

    @ParameterizedTest
    @MethodSource("broken")
    void aGateThatThrowsLetsMessagesGo(Throwable problem) {
        reopen(options -> options.publishGate(() -> {
            throw Sneaky.unchecked(problem);
        }));
        accept("x");
        hotsock.eventSink().captured().accept(message("later"));
        flush();
        assertEquals(2, hotsock.counters().published());
        reopen(options -> options.publishGate(() -> message -> {
            throw Sneaky.unchecked(problem);
        }));
        accept("y");
        hotsock.eventSink().captured().accept(message("later"));
        flush();
        assertEquals(2, hotsock.counters().published());
        assertEquals(4, service.requests().size());
    }

    @Test
    void failuresAfterReleaseAreOnlyReported() {
        Transaction transaction = new Transaction();
        reopen(options -> options.publishGate(transaction).failurePolicy(FailurePolicy.THROW));
        service.behave(request -> REFUSAL);
        accept("x");
        transaction.held.get(0).release();
        flush();
        assertEquals(FailureKind.REFUSED, failures.get(0).kind());
    }
}
