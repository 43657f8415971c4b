package io.hotsock.publish.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.mockito.Mockito.mock;

import io.hotsock.api.PublishException;
import io.hotsock.api.PublishResult;
import io.hotsock.publish.FailureKind;
import io.hotsock.publish.PublishFailure;
import io.hotsock.publish.PublishListener;
import io.hotsock.publish.internal.transport.Outgoing;
import io.hotsock.publish.internal.transport.Transport;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.slf4j.Logger;
import org.slf4j.helpers.NOPLogger;

@Timeout(60)
class DispatcherTest {

    private static final Duration LONG = Duration.ofSeconds(20);
    private static final Duration SHORT = Duration.ofMillis(50);

    private final FakeTransport transport = new FakeTransport();
    private final Tally tally = new Tally();
    private Dispatcher dispatcher = dispatcher(4, 100, 1_000, Duration.ofHours(1));

    @AfterEach
    void stop() {
        dispatcher.close(Duration.ZERO);
    }

    private Dispatcher dispatcher(int inFlight, int perChannel, int overall, Duration probeInterval) {
        DispatchLimits limits =
                new DispatchLimits(inFlight, perChannel, 1 << 16, overall, 1 << 20, SHORT, 3, probeInterval);
        Outcomes outcomes = new Outcomes(tally, new FailureLog(NOPLogger.NOP_LOGGER, System::nanoTime), null);
        return new Dispatcher(transport, limits, outcomes);
    }

    private static Delivery delivery(String channel, String text) {
        return new Delivery(new Outgoing(channel, "e", text.getBytes(StandardCharsets.UTF_8), true), true, true);
    }

    private static Delivery unordered(String channel, String text) {
        return new Delivery(new Outgoing(channel, "e", text.getBytes(StandardCharsets.UTF_8), true), false, true);
    }

    private void queue(String channel, String text) {
        dispatcher.submit(delivery(channel, text), true);
    }

    private CompletableFuture<PublishResult> submit(String channel, String text) {
        Delivery delivery = delivery(channel, text);
        dispatcher.submit(delivery, true);
        return delivery.answer();
    }

    private CompletableFuture<PublishResult> submitUnordered(String channel, String text) {
        Delivery delivery = unordered(channel, text);
        dispatcher.submit(delivery, true);
        return delivery.answer();
    }

    private CompletableFuture<PublishResult> sendOnAnotherThread(String channel, String text) {
        return CompletableFuture.supplyAsync(() -> dispatcher.send(delivery(channel, text), true), task -> {
            new Thread(task).start();
        });
    }

    private void awaitQueued(int count) throws InterruptedException {
        while (dispatcher.lanes().load().queued() != count) {
            TimeUnit.MILLISECONDS.sleep(1);
        }
    }

    private static PublishException failure(CompletableFuture<PublishResult> answer) {
        ExecutionException thrown = assertThrows(ExecutionException.class, () -> answer.get(10, TimeUnit.SECONDS));
        return assertInstanceOf(PublishException.class, thrown.getCause());
    }

    @Test
    void oneMessageOfAChannelIsOnItsWayAtATime() throws Exception {
        CompletableFuture<PublishResult> first = submit("a", "a1");
        CompletableFuture<PublishResult> second = submit("a", "a2");
        FakeTransport.Sent one = transport.sent();
        assertEquals("a1", one.text());
        assertTrue(transport.idle(), "the second waits for the first's answer");
        one.succeed();
        first.get();
        FakeTransport.Sent two = transport.sent();
        assertEquals("a2", two.text());
        two.succeed();
        second.get();
    }

    @Test
    void channelsDoNotWaitForEachOther() throws Exception {
        queue("a", "a1");
        queue("b", "b1");
        transport.sent();
        FakeTransport.Sent other = transport.sent();
        assertEquals("b1", other.text());
    }

    @Test
    void noMoreThanTheLimitAreInFlight() throws Exception {
        for (int i = 0; i < 6; i++) {
            queue("channel" + i, "m" + i);
        }
        List<FakeTransport.Sent> sent = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            sent.add(transport.sent());
        }
        assertTrue(transport.idle());
        assertEquals(4, dispatcher.lanes().load().inFlight());
        assertEquals(2, dispatcher.lanes().load().queued());
        sent.get(0).succeed();
        assertEquals("m4", transport.sent().text());
    }

    @Test
    void whoFindsItsChannelIdleSendsOnItsOwnThread() throws Exception {
        CompletableFuture<PublishResult> answer = sendOnAnotherThread("a", "a1");
        FakeTransport.Sent sent = transport.sent();
        assertFalse(sent.sender().getName().startsWith("hotsock"), sent.sender().getName());
        assertFalse(sent.sender() == Thread.currentThread());
        sent.succeed();
        answer.get();
    }

    @Test
    void waitingAndNotWaitingCallsKeepTheirOrder() throws Exception {
        queue("a", "a1");
        FakeTransport.Sent one = transport.sent();
        CompletableFuture<PublishResult> blocking = sendOnAnotherThread("a", "a2");
        awaitQueued(1);
        queue("a", "a3");

        one.succeed();
        FakeTransport.Sent two = transport.sent();
        assertEquals("a2", two.text());
        assertFalse(blocking.isDone());
        two.succeed();
        blocking.get();
        transport.sent().succeed();
        assertEquals(List.of("a1", "a2", "a3"), transport.log());
    }

    @Test
    void aFailureDoesNotStopTheLane() throws Exception {
        CompletableFuture<PublishResult> first = submit("a", "a1");
        CompletableFuture<PublishResult> second = submit("a", "a2");
        transport.sent().fail();
        assertInstanceOf(PublishException.Unreachable.class, failure(first));
        transport.sent().succeed();
        second.get();
    }

    @Test
    void whoWaitedItsTurnIsToldOnItsOwnStack() throws Exception {
        queue("a", "a1");
        FakeTransport.Sent one = transport.sent();
        CompletableFuture<PublishResult> waiting = sendOnAnotherThread("a", "a2");
        awaitQueued(1);
        one.succeed();
        FakeTransport.Sent two = transport.sent();
        two.fail();

        PublishException told = failure(waiting);
        PublishException first = failure(two.answer());
        assertInstanceOf(PublishException.Unreachable.class, told);
        assertEquals(first.getMessage(), told.getMessage());
        assertSame(first, told.getCause());
        assertTrue(trace(told).contains("sendOnAnotherThread"), trace(told));
        assertFalse(trace(first).contains("sendOnAnotherThread"), trace(first));
    }

    @Test
    void whoSendsItselfGetsTheFailureAsItIs() throws Exception {
        CompletableFuture<PublishResult> answer = sendOnAnotherThread("a", "a1");
        FakeTransport.Sent sent = transport.sent();
        sent.fail();
        assertSame(failure(sent.answer()), failure(answer));
    }

    private static String trace(Throwable problem) {
        return Arrays.toString(problem.getStackTrace());
    }

    @Test
    void unorderedMessagesOvertake() throws Exception {
        queue("a", "a1");
        Delivery free = unordered("a", "free");
        dispatcher.submit(free, true);
        FakeTransport.Sent one = transport.sent();
        FakeTransport.Sent two = transport.sent();
        assertEquals("free", two.text());
        two.succeed();
        free.answer().get();
        one.succeed();
    }

    @Test
    void unorderedMessagesOfAChannelHaveItsBounds() throws Exception {
        dispatcher = dispatcher(2, 2, 1_000, Duration.ofHours(1));
        List<CompletableFuture<PublishResult>> all = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            all.add(submitUnordered("a", "a" + i));
        }
        PublishException refused = failure(submitUnordered("a", "a4"));
        assertInstanceOf(PublishException.NotAccepted.class, refused);
        assertTrue(refused.getMessage().contains("queue is full"), refused.getMessage());
        all.add(submitUnordered("b", "b0"));
        for (int i = 0; i < 5; i++) {
            transport.sent().succeed();
        }
        for (CompletableFuture<PublishResult> answer : all) {
            answer.get();
        }
        assertEquals(0, dispatcher.lanes().count());
    }

    @Test
    void whoInterruptsAnUnorderedMessageTakesBackNoOther() throws Exception {
        dispatcher = dispatcher(1, 100, 1_000, Duration.ofHours(1));
        queue("b", "b1");
        FakeTransport.Sent one = transport.sent();
        CountDownLatch done = new CountDownLatch(1);
        Thread caller = new Thread(() -> {
            try {
                dispatcher.send(unordered("a", "taken back"), true);
            } catch (PublishException.Interrupted e) {
                done.countDown();
            }
        });
        caller.start();
        awaitQueued(1);
        CompletableFuture<PublishResult> other = submitUnordered("a", "a2");
        caller.interrupt();
        done.await();
        one.succeed();
        transport.sent().succeed();
        other.get();
        assertTrue(dispatcher.flush(LONG));
        assertEquals(List.of("b1", "a2"), transport.log());
        assertEquals(0, dispatcher.lanes().count());
    }

    @Test
    void unorderedMessagesFailFastToo() throws Exception {
        dispatcher = dispatcher(2, 100, 1_000, Duration.ofMillis(1));
        List<CompletableFuture<PublishResult>> all = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            all.add(submitUnordered("a", "a" + i));
        }
        for (int i = 0; i < 4; i++) {
            transport.sent().fail();
        }
        for (CompletableFuture<PublishResult> answer : all) {
            failure(answer);
        }
        assertEquals(4, transport.log().size(), "three failures, and the one that was on its way");
        TimeUnit.MILLISECONDS.sleep(5);
        CompletableFuture<PublishResult> probe = submitUnordered("a", "probe");
        assertInstanceOf(PublishException.NotAccepted.class, failure(submitUnordered("a", "beside the probe")));
        transport.sent().succeed();
        probe.get();
        assertEquals(0, dispatcher.lanes().count());
    }

    @Test
    void idleChannelsCostNothingAndChannelsHaveNoThreads() throws Exception {
        transport.automatic();
        int threadsBefore = Thread.activeCount();
        for (int i = 0; i < 20_000; i++) {
            submit("channel" + i, "m").get();
        }
        assertEquals(0, dispatcher.lanes().count());
        assertTrue(Thread.activeCount() < threadsBefore + 10, "threads: " + Thread.activeCount());
    }

    @Test
    void aLongLaneOfAnswersAtOnceDoesNotRecurse() throws Exception {
        CompletableFuture<PublishResult> first = submit("a", "first");
        FakeTransport.Sent sent = transport.sent();
        dispatcher.close(Duration.ZERO);
        dispatcher = dispatcher(1, 100_000, 100_000, Duration.ofHours(1));
        sent.succeed();
        first.get();

        queue("a", "start");
        FakeTransport.Sent start = transport.sent();
        CompletableFuture<?>[] all =
                IntStream.range(0, 20_000).mapToObj(i -> submit("a", "x")).toArray(CompletableFuture[]::new);
        transport.automatic();
        start.succeed();
        CompletableFuture.allOf(all).get();
    }

    @Test
    void aFullLaneTurnsAwayAfterAShortWait() throws Exception {
        dispatcher = dispatcher(4, 2, 1_000, Duration.ofHours(1));
        queue("a", "a1");
        queue("a", "a2");
        queue("a", "a3");
        PublishException refused = failure(submit("a", "a4"));
        assertInstanceOf(PublishException.NotAccepted.class, refused);
        assertTrue(refused.getMessage().contains("queue is full"), refused.getMessage());
        assertEquals(1, tally.snapshot(Lanes.Load.NONE).failed(FailureKind.NOT_ACCEPTED));
        // Other channels have room.
        queue("b", "b1");
        transport.sent();
        assertEquals("b1", transport.sent().text());
    }

    @Test
    void allLanesTogetherHaveABoundOfCountAndBytes() throws Exception {
        dispatcher = dispatcher(1, 1_000, 3, Duration.ofHours(1));
        for (int i = 0; i < 4; i++) {
            queue("channel" + i, "m");
        }
        assertInstanceOf(PublishException.NotAccepted.class, failure(submit("channel9", "m")));

        dispatcher.close(Duration.ZERO);
        dispatcher = dispatcher(1, 1_000, 1_000, Duration.ofHours(1));
        String big = "x".repeat(40_000);
        queue("a", big);
        queue("a", big);
        assertInstanceOf(PublishException.NotAccepted.class, failure(submit("a", big)), "64 KiB per channel");
        assertEquals(40_000, dispatcher.lanes().load().queuedBytes());
    }

    @Test
    void allLanesTogetherHaveABoundOfBytes() throws Exception {
        dispatcher = dispatcher(1, 1_000, 1_000, Duration.ofHours(1));
        String big = "x".repeat(60_000);
        // One is on its way, 17 wait.
        for (int i = 0; i < 18; i++) {
            queue("channel" + i, big);
        }
        assertEquals(17 * 60_000, dispatcher.lanes().load().queuedBytes());
        PublishException refused = failure(submit("channel18", big));
        assertInstanceOf(PublishException.NotAccepted.class, refused, "1 MiB in all");
        assertTrue(refused.getMessage().contains("17 messages of 1020000 bytes"), refused.getMessage());
        queue("channel19", "a small one fits");
        assertEquals(18, dispatcher.lanes().load().queued());
    }

    @Test
    void aMessageLargerThanTheBoundWaitsAlone() throws Exception {
        dispatcher = dispatcher(1, 1_000, 1_000, Duration.ofHours(1));
        String larger = "x".repeat(2 << 20);
        queue("a", "a1");
        queue("a", larger);
        assertInstanceOf(PublishException.NotAccepted.class, failure(submit("a", "a2")));
        assertInstanceOf(PublishException.NotAccepted.class, failure(submit("b", "b1")));
        transport.sent().succeed();
        FakeTransport.Sent two = transport.sent();
        assertEquals(larger, two.text());
        two.succeed();
        assertTrue(dispatcher.flush(LONG));
    }

    @Test
    void whoWaitsForRoomGetsItWhenThereIsSome() throws Exception {
        DispatchLimits patient = new DispatchLimits(4, 1, 1 << 16, 10, 1 << 20, LONG, 3, LONG);
        dispatcher = new Dispatcher(
                transport, patient, new Outcomes(tally, new FailureLog(NOPLogger.NOP_LOGGER, System::nanoTime), null));
        queue("a", "a1");
        queue("a", "a2");
        CompletableFuture<Void> third = CompletableFuture.runAsync(() -> queue("a", "a3"));
        transport.sent().succeed();
        third.get();
        transport.sent().succeed();
        transport.sent().succeed();
        assertTrue(dispatcher.flush(LONG));
        assertEquals(List.of("a1", "a2", "a3"), transport.log());
    }

    @Test
    void callsThatMustNotWaitDoNot() {
        DispatchLimits patient = new DispatchLimits(4, 1, 1 << 16, 10, 1 << 20, Duration.ofHours(1), 3, LONG);
        dispatcher = new Dispatcher(
                transport, patient, new Outcomes(tally, new FailureLog(NOPLogger.NOP_LOGGER, System::nanoTime), null));
        queue("a", "a1");
        queue("a", "a2");
        Delivery third = delivery("a", "a3");
        dispatcher.submit(third, false);
        assertInstanceOf(PublishException.NotAccepted.class, failure(third.answer()));
    }

    @Test
    void afterRepeatedFailuresTheLaneFailsFast() throws Exception {
        for (int i = 0; i < 3; i++) {
            queue("a", "a" + i);
        }
        CompletableFuture<PublishResult> behind = submit("a", "behind");
        for (int i = 0; i < 3; i++) {
            transport.sent().fail();
        }
        PublishException hopeless = failure(behind);
        assertInstanceOf(PublishException.NotAccepted.class, hopeless);
        PublishException later = failure(submit("a", "later"));
        assertTrue(later.getMessage().contains("after 3 failures in a row"), later.getMessage());
        assertTrue(later.getMessage().contains("cut off"), later.getMessage());
        assertThrows(PublishException.NotAccepted.class, () -> dispatcher.send(delivery("a", "sync"), true));
        assertEquals(3, transport.log().size(), "nothing more was sent");
        // Other channels are not concerned.
        queue("b", "b1");
        transport.sent().succeed();
    }

    @Test
    void aFailingLaneProbesAndHeals() throws Exception {
        dispatcher = dispatcher(4, 100, 1_000, Duration.ofMillis(1));
        for (int i = 0; i < 3; i++) {
            CompletableFuture<PublishResult> failing = submit("a", "a" + i);
            transport.sent().fail();
            failure(failing);
        }
        TimeUnit.MILLISECONDS.sleep(5);
        CompletableFuture<PublishResult> probe = submit("a", "probe");
        FakeTransport.Sent sent = transport.sent();
        assertInstanceOf(PublishException.NotAccepted.class, failure(submit("a", "beside the probe")));
        sent.succeed();
        probe.get();
        queue("a", "well again");
        assertEquals("well again", transport.sent().text());
    }

    @Test
    void refusalsAreNoSignOfIllHealth() throws Exception {
        for (int i = 0; i < 10; i++) {
            CompletableFuture<PublishResult> refused = submit("a", "a" + i);
            FakeTransport.Sent sent = transport.sent();
            sent.answer().completeExceptionally(new PublishException.Refused("a", "e", "no", null));
            assertInstanceOf(PublishException.Refused.class, failure(refused));
        }
        assertEquals(10, transport.log().size());
    }

    @Test
    void failuresOfManyChannelsAreNotRememberedWithoutBound() throws Exception {
        dispatcher = dispatcher(4, 100, 100, Duration.ofHours(1));
        for (int i = 0; i < 5_000; i++) {
            CompletableFuture<PublishResult> failing = submit("channel" + i, "m");
            transport.sent().fail();
            failure(failing);
        }
        assertTrue(
                dispatcher.lanes().count() <= 1_200,
                "lanes: " + dispatcher.lanes().count());
    }

    @Test
    void anInterruptTakesBackAMessageThatStillWaits() throws Exception {
        queue("a", "a1");
        FakeTransport.Sent one = transport.sent();
        CountDownLatch done = new CountDownLatch(1);
        List<Object> seen = new ArrayList<>();
        Thread caller = new Thread(() -> {
            try {
                dispatcher.send(delivery("a", "taken back"), true);
            } catch (PublishException e) {
                seen.add(e);
                seen.add(Thread.currentThread().isInterrupted());
            }
            done.countDown();
        });
        caller.start();
        awaitQueued(1);
        caller.interrupt();
        done.await();
        assertInstanceOf(PublishException.Interrupted.class, seen.get(0));
        assertEquals(true, seen.get(1));
        one.succeed();
        assertTrue(dispatcher.flush(LONG));
        assertEquals(List.of("a1"), transport.log());
        assertEquals(1, tally.snapshot(Lanes.Load.NONE).failed(FailureKind.INTERRUPTED));
    }

    @Test
    void aCallbackMayPublishToItsOwnChannel() throws Exception {
        CompletableFuture<PublishResult> chain = submit("a", "a1").thenCompose(result -> submit("a", "a2"));
        transport.sent().succeed();
        transport.sent().succeed();
        chain.get();
        assertEquals(List.of("a1", "a2"), transport.log());
    }

    @Test
    void aCallbackThatTakesItsTimeKeepsNobodyFromTheirTurn() throws Exception {
        dispatcher = dispatcher(1, 100, 1_000, Duration.ofHours(1));
        CountDownLatch secondSent = new CountDownLatch(1);
        CompletableFuture<Boolean> slow = submit("a", "a1").thenApply(result -> {
            try {
                return secondSent.await(20, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                return false;
            }
        });
        queue("b", "b1");
        FakeTransport.Sent first = transport.sent();
        CompletableFuture<Void> answering = CompletableFuture.runAsync(first::succeed);
        assertEquals("b1", transport.sent().text());
        secondSent.countDown();
        assertTrue(slow.get());
        answering.get();
    }

    @Test
    void flushWaitsForWhatCameBeforeAndNotForWhatComesAfter() throws Exception {
        queue("a", "before");
        FakeTransport.Sent before = transport.sent();
        assertFalse(dispatcher.flush(SHORT));
        CompletableFuture<Boolean> flushed = CompletableFuture.supplyAsync(() -> dispatcher.flush(LONG));
        while (!dispatcher.lanes().flushing()) {
            TimeUnit.MILLISECONDS.sleep(1);
        }
        queue("b", "after");
        transport.sent();
        before.succeed();
        assertTrue(flushed.get());
        assertFalse(dispatcher.flush(SHORT));
    }

    @Test
    void closeDrainsWhatItCanAndFailsTheRest() throws Exception {
        CompletableFuture<PublishResult> first = submit("a", "a1");
        CompletableFuture<PublishResult> second = submit("a", "a2");
        Delivery unordered = unordered("a", "free");
        FakeTransport.Sent one = transport.sent();
        CompletableFuture<Integer> left = CompletableFuture.supplyAsync(() -> dispatcher.close(SHORT));
        assertEquals(2, left.get(), "one in flight, one waiting");
        assertInstanceOf(PublishException.NotAccepted.class, failure(second));
        assertTrue(transport.closed());
        one.succeed();
        first.get();
        dispatcher.submit(unordered, true);
        assertTrue(failure(unordered.answer()).getMessage().contains("closed"));
    }

    @Test
    void closeLetsMessagesOutThatMakeItInTime() throws Exception {
        CompletableFuture<PublishResult> first = submit("a", "a1");
        CompletableFuture<PublishResult> second = submit("a", "a2");
        CompletableFuture<Integer> left = CompletableFuture.supplyAsync(() -> dispatcher.close(LONG));
        transport.sent().succeed();
        transport.sent().succeed();
        assertEquals(0, left.get());
        first.get();
        second.get();
    }

    @Test
    void closeDrainsOnAnInterruptedThreadToo() throws Exception {
        CompletableFuture<PublishResult> first = submit("a", "a1");
        CompletableFuture<PublishResult> second = submit("a", "a2");
        List<Boolean> interrupted = new CopyOnWriteArrayList<>();
        CompletableFuture<Integer> left = CompletableFuture.supplyAsync(() -> {
            Thread.currentThread().interrupt();
            int count = dispatcher.close(LONG);
            interrupted.add(Thread.interrupted());
            return count;
        });
        while (!dispatcher.lanes().flushing()) {
            TimeUnit.MILLISECONDS.sleep(1);
        }
        transport.sent().succeed();
        transport.sent().succeed();
        assertEquals(0, left.get());
        assertEquals(List.of(true), interrupted, "the status is set again");
        first.get();
        second.get();
    }

    @Test
    void anInterruptEndsAFlush() {
        queue("a", "a1");
        Thread.currentThread().interrupt();
        assertFalse(dispatcher.flush(LONG));
        assertTrue(Thread.interrupted(), "the status is set again");
    }

    @Test
    void flushTakesAnyDuration() throws Exception {
        queue("a", "a1");
        CompletableFuture<Boolean> flushed =
                CompletableFuture.supplyAsync(() -> dispatcher.flush(ChronoUnit.FOREVER.getDuration()));
        while (!flushed.isDone() && !dispatcher.lanes().flushing()) {
            TimeUnit.MILLISECONDS.sleep(1);
        }
        transport.sent().succeed();
        assertTrue(flushed.get());
        queue("a", "a2");
        assertFalse(dispatcher.flush(ChronoUnit.FOREVER.getDuration().negated()));
    }

    @Test
    void aCallbackThatFlushesDoesNotWaitForItself() throws Exception {
        CompletableFuture<Boolean> flushed = submit("a", "a1").thenApply(result -> dispatcher.flush(LONG));
        CompletableFuture<Boolean> inTwoSteps = submit("b", "b1").thenApply(result -> {
            transport.automatic();
            // Answered on the spot, inside the other's telling.
            return submit("c", "c1").thenApply(inner -> dispatcher.flush(LONG)).join();
        });
        FakeTransport.Sent one = transport.sent();
        FakeTransport.Sent two = transport.sent();
        CompletableFuture<Void> answering = CompletableFuture.runAsync(one::succeed);
        while (!dispatcher.lanes().flushing()) {
            TimeUnit.MILLISECONDS.sleep(1);
        }
        assertFalse(flushed.isDone(), "waits for the others");
        long start = System.nanoTime();
        two.succeed();
        assertTrue(inTwoSteps.get());
        assertTrue(flushed.get());
        answering.get();
        assertTrue(System.nanoTime() - start < LONG.toNanos() / 2, "nobody waited for the deadline");
        assertTrue(dispatcher.flush(LONG));
    }

    @Test
    void aListenerThatClosesDoesNotWaitForItself() throws Exception {
        PublishListener closing = failure -> dispatcher.close(LONG);
        DispatchLimits limits = new DispatchLimits(4, 100, 1 << 16, 1_000, 1 << 20, SHORT, 1, LONG);
        FailureLog log = new FailureLog(NOPLogger.NOP_LOGGER, System::nanoTime);
        dispatcher = new Dispatcher(transport, limits, new Outcomes(tally, log, closing));
        CompletableFuture<PublishResult> first = submit("a", "a1");
        List<CompletableFuture<PublishResult>> hopeless = List.of(submit("a", "a2"), submit("a", "a3"));
        FakeTransport.Sent sent = transport.sent();
        long start = System.nanoTime();
        sent.fail();
        failure(first);
        for (CompletableFuture<PublishResult> answer : hopeless) {
            failure(answer);
        }
        assertTrue(System.nanoTime() - start < LONG.toNanos() / 2, "nobody waited for the deadline");
        assertEquals(0, dispatcher.lanes().load().inFlight());
    }

    @Test
    void aTransportThatThrowsIsAFailureLikeAnyOther() {
        Dispatcher other = new Dispatcher(
                new BrokenTransport(),
                new DispatchLimits(1, 1, 1 << 16, 1, 1 << 16, SHORT, 3, LONG),
                new Outcomes(tally, new FailureLog(NOPLogger.NOP_LOGGER, System::nanoTime), null));
        Delivery delivery = delivery("a", "a1");
        other.submit(delivery, true);
        assertInstanceOf(PublishException.Unreachable.class, failure(delivery.answer()));
        assertThrows(PublishException.Unreachable.class, () -> other.send(delivery("a", "a2"), true));
        assertTrue(other.flush(LONG));
    }

    @Test
    void aListenerThatFailsHoweverBadlyKeepsNobodyWaiting() throws Exception {
        Error worst = new OutOfMemoryError("a test's");
        PublishListener broken = new PublishListener() {
            @Override
            public void published(PublishResult result) {
                throw worst;
            }

            @Override
            public void failed(PublishFailure failure) {
                throw worst;
            }
        };
        DispatchLimits limits = new DispatchLimits(4, 1, 1 << 16, 10, 1 << 20, SHORT, 3, LONG);
        dispatcher = new Dispatcher(
                transport, limits, new Outcomes(tally, new FailureLog(NOPLogger.NOP_LOGGER, System::nanoTime), broken));
        CompletableFuture<PublishResult> first = submit("a", "a1");
        transport.sent().succeed();
        first.get();
        CompletableFuture<PublishResult> second = submit("a", "a2");
        transport.sent().fail();
        failure(second);
        assertTrue(dispatcher.flush(LONG));
    }

    @Test
    void aLoggerThatThrowsStrandsNobody() throws Exception {
        Logger broken = mock(Logger.class, call -> {
            throw new IllegalStateException("the disk is full");
        });
        DispatchLimits limits = new DispatchLimits(4, 100, 1 << 16, 1_000, 1 << 20, SHORT, 3, LONG);
        dispatcher =
                new Dispatcher(transport, limits, new Outcomes(tally, new FailureLog(broken, System::nanoTime), null));
        List<CompletableFuture<PublishResult>> answers = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            answers.add(submit("a", "a" + i));
        }
        for (int i = 0; i < 3; i++) {
            transport.sent().fail();
        }
        for (CompletableFuture<PublishResult> answer : answers) {
            failure(answer);
        }
        assertTrue(dispatcher.flush(LONG));

        queue("b", "on its way");
        List<CompletableFuture<PublishResult>> waiting = List.of(submit("b", "b1"), submit("b", "b2"));
        assertEquals(3, dispatcher.close(SHORT));
        for (CompletableFuture<PublishResult> answer : waiting) {
            failure(answer);
        }
        assertTrue(transport.closed());
        assertEquals(4, tally.snapshot(Lanes.Load.NONE).failed(FailureKind.NOT_ACCEPTED));
    }

    private static final class BrokenTransport implements Transport {
        @Override
        public PublishResult send(Outgoing message) {
            throw new IllegalStateException("broken");
        }

        @Override
        public CompletableFuture<PublishResult> sendAsync(Outgoing message, Executor workers) {
            throw new IllegalStateException("broken");
        }

        @Override
        public void close() {}
    }
}
