package io.hotsock.publish.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.hotsock.api.PublishException;
import io.hotsock.api.PublishResult;
import io.hotsock.publish.PublishFailure;
import io.hotsock.publish.PublishListener;
import io.hotsock.publish.internal.transport.Outgoing;
import io.hotsock.publish.internal.transport.Transport;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Timeout;
import org.slf4j.helpers.NOPLogger;

/** Everything at once, at random: at the end every message has its answer, and nothing is left behind. */
@Timeout(120)
class DispatcherStressTest {

    private static final int THREADS = 6;
    private static final int MESSAGES = 2_000;
    private static final int IN_FLIGHT = 4;
    private static final Duration LONG = Duration.ofSeconds(60);

    /** Answers late or at once, fails now and then, and looks that a channel's ordered messages come in turn. */
    private static final class Moody implements Transport {
        private final Map<String, Integer> last = new ConcurrentHashMap<>();
        private final AtomicInteger underWay = new AtomicInteger();
        private final AtomicInteger most = new AtomicInteger();
        private final AtomicBoolean outOfOrder = new AtomicBoolean();

        @Override
        public PublishResult send(Outgoing message) {
            most.accumulateAndGet(underWay.incrementAndGet(), Math::max);
            try {
                look(message);
                int mood = message.event().hashCode() & 15;
                if (mood < 4) {
                    LockSupport.parkNanos(mood * 20_000L);
                }
                if (mood > 11) {
                    throw new PublishException.Unreachable(message.channel(), message.event(), "moody", null);
                }
                return new NotSent(message.channel(), message.event());
            } finally {
                underWay.decrementAndGet();
            }
        }

        private void look(Outgoing message) {
            int number = Integer.parseInt(new String(message.body(), StandardCharsets.UTF_8));
            Integer before = number < 0 ? null : last.put(message.channel(), number);
            if (before != null && before >= number) {
                outOfOrder.set(true);
            }
        }

        @Override
        public CompletableFuture<PublishResult> sendAsync(Outgoing message, Executor workers) {
            return message.event().hashCode() % 2 == 0
                    ? CompletableFuture.supplyAsync(() -> send(message), workers)
                    : onTheSpot(message);
        }

        private CompletableFuture<PublishResult> onTheSpot(Outgoing message) {
            try {
                return CompletableFuture.completedFuture(send(message));
            } catch (PublishException e) {
                return CompletableFuture.failedFuture(e);
            }
        }

        @Override
        public void close() {}
    }

    private final Moody transport = new Moody();
    private final Tally tally = new Tally();
    private final AtomicInteger told = new AtomicInteger();
    private final Dispatcher dispatcher = new Dispatcher(
            transport,
            new DispatchLimits(IN_FLIGHT, 20, 1 << 16, 60, 1 << 20, Duration.ofMillis(5), 3, Duration.ofMillis(1)),
            new Outcomes(tally, new FailureLog(NOPLogger.NOP_LOGGER, System::nanoTime), listener()));

    private PublishListener listener() {
        return new PublishListener() {
            @Override
            public void published(PublishResult result) {
                told.incrementAndGet();
            }

            @Override
            public void failed(PublishFailure failure) {
                told.incrementAndGet();
            }
        };
    }

    /** One thread has a channel, so that the order of its calls is known; all share the unordered one. */
    private List<Delivery> publish(int thread) {
        Random random = new Random(thread);
        List<Delivery> all = new ArrayList<>();
        for (int i = 0; i < MESSAGES; i++) {
            boolean ordered = random.nextInt(4) > 0;
            String text = Integer.toString(ordered ? i : -1);
            Outgoing message = new Outgoing(
                    ordered ? "channel" + thread : "shared",
                    "e" + random.nextInt(),
                    text.getBytes(StandardCharsets.UTF_8),
                    true);
            Delivery delivery = new Delivery(message, ordered, true);
            all.add(delivery);
            act(random.nextInt(40), delivery);
        }
        // An interrupt may have come too late for the last message.
        boolean unused = Thread.interrupted();
        return all;
    }

    private void act(int choice, Delivery delivery) {
        if (choice == 0) {
            Thread.currentThread().interrupt();
        }
        if (choice < 20) {
            dispatcher.sendQuietly(delivery, true);
        } else {
            dispatcher.submit(delivery, choice % 2 == 0);
        }
        if (choice == 39) {
            boolean unused = dispatcher.flush(Duration.ofMillis(1));
        }
        boolean unused = Thread.interrupted();
    }

    @RepeatedTest(3)
    void everyMessageHasAnAnswerAndNothingIsLeft() throws Exception {
        List<CompletableFuture<List<Delivery>>> publishing = IntStream.range(0, THREADS)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> publish(i), task -> new Thread(task, "stress-" + i).start()))
                .toList();
        List<Delivery> all = new ArrayList<>();
        for (CompletableFuture<List<Delivery>> thread : publishing) {
            all.addAll(thread.get());
        }
        assertTrue(dispatcher.flush(LONG));
        assertEquals(new Lanes.Load(0, 0, 0), dispatcher.lanes().load());
        assertAnswered(all);

        // Closing while the last ones are under way.
        List<Delivery> late = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            byte[] body = Integer.toString(MESSAGES + i).getBytes(StandardCharsets.UTF_8);
            Delivery delivery = new Delivery(new Outgoing("channel" + i % THREADS, "e" + i, body, true), true, true);
            late.add(delivery);
            dispatcher.submit(delivery, false);
        }
        assertEquals(0, dispatcher.close(LONG));
        all.addAll(late);
        assertAnswered(all);
        assertEquals(new Lanes.Load(0, 0, 0), dispatcher.lanes().load());
        assertTrue(!transport.outOfOrder.get(), "each channel's messages came in turn");
        assertTrue(transport.most.get() <= IN_FLIGHT, "in flight: " + transport.most);
    }

    private void assertAnswered(List<Delivery> all) {
        assertTrue(all.stream().allMatch(delivery -> delivery.answer().isDone()), "every message has its answer");
        assertEquals(all.size(), told.get(), "every message was told once");
    }
}
