package orders;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.hotsock.Hotsock;
import io.hotsock.HotsockWiring;
import io.hotsock.api.PublishException;
import io.hotsock.publish.DispatchMode;
import io.hotsock.publish.FailureKind;
import io.hotsock.publish.FailurePolicy;
import io.hotsock.publish.PublishFailure;
import io.hotsock.publish.PublishGate.HeldMessage;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The promises of an annotated call, whichever way it is attached. */
abstract class AttachmentContract extends ResultsContract {

    @Test
    @Promise("method returns normally")
    void aResultIsPublished() {
        assertEquals(Order.of("7", "tea"), desk().place("7", "tea"));
        assertPublished("order.7 placed " + TEA);
    }

    @Test
    @Promise("method returns normally")
    void aPrimitiveResultIsPublished() {
        assertEquals(3, desk().count("7", 3));
        assertPublished("order.7 counted 3");
    }

    @Test
    @Promise("method returns normally")
    void everyAnnotationOfAMethodPublishes() {
        desk().twice("7");
        assertPublished("order.7 one \"both\"", "order.7 two \"both\"");
    }

    @Test
    @Promise("method returns normally")
    void aStorageEntryIsWritten() {
        desk().status("7", "open");
        assertPublished("order.7 hotsock.channelStorageSet \"open\"");
        assertEquals("status", SERVICE.accepted().get(0).path("key").asText());
    }

    @Test
    @Promise("method returns normally")
    void nullIsSkipped() {
        OrderDesk desk = desk();
        assertNull(desk.place("7", null));
        desk.tag("7", null);
        desk.tag("7", Order.of("7", null));
        desk.count("7", 1);
        assertPublished("order.7 counted 1");
    }

    @Test
    @Promise("method returns normally")
    void everyReturnOfARecursionPublishes() {
        desk().countDown("7", 2);
        Stream<String> inner = seesCallsWithin() ? Stream.of("order.7 step 0", "order.7 step 0") : Stream.of();
        assertPublished(Stream.concat(inner, Stream.of("order.7 step 0")).toArray(String[]::new));
    }

    @Test
    @Promise("method returns normally")
    void parametersMeanTheReferencesAtEntry() {
        assertEquals("other-7 tea!", desk().rename("7", "tea"));
        assertPublished("order.7 renamed \"other-7 tea!\"");
    }

    @Test
    @Promise("method returns normally")
    void aCallThroughABridgePublishesOnce() {
        Supplies<String> supplies = desk();
        assertEquals("paper", supplies.supply("7"));
        assertPublished("order.7 supplied \"paper\"");
    }

    @Test
    @Promise("method throws")
    void anExceptionPublishesNothing() {
        OrderDesk desk = desk();
        assertEquals("no 7", assertThrows(IOException.class, () -> desk.fail("7")).getMessage());
        desk.count("7", 1);
        assertPublished("order.7 counted 1");
    }

    @Test
    @Promise("woven (Byte Buddy, AspectJ LTW/CTW)")
    void wovenMethodsPublishWhoeverCallsThem() {
        OrderDesk desk = desk();
        desk.callsItself("7");
        desk.callsPrivate("7");
        OrderDesk.ofClass("7");
        desk.last("7");
        desk.touch("7");
        List<String> expected = new ArrayList<>();
        if (seesCallsWithin()) {
            expected.add("order.7 placed {\"id\":\"7\",\"item\":\"by itself\",\"notes\":[]}");
        }
        if (isWoven()) {
            expected.add("order.7 private \"private\"");
            expected.add("order.7 static \"static\"");
            expected.add("order.7 final \"final\"");
        }
        expected.add("order.7 touched ");
        assertPublished(expected.toArray(String[]::new));
    }

    @Test
    @Promise("decorator, Spring advisor")
    void callsToAnObjectThatNobodyAttachedPublishOnlyIfWoven() {
        new OrderDesk().touch("7");
        desk().count("7", 1);
        String attached = "order.7 counted 1";
        assertPublished(isWoven() ? new String[] {"order.7 touched ", attached} : new String[] {attached});
    }

    @Test
    @Promise("decorator, Spring advisor")
    void theWiringTellsWhatIsNotAttached() {
        List<String> detached = HotsockWiring.verify(desk(), loudDesk(), earlyDesk()).detached().stream()
                .filter(method -> method.type().startsWith(OrderDesk.class.getName()))
                .map(method -> method.signature().replaceAll("\\(.*", ""))
                .sorted()
                .toList();
        assertEquals(isWoven() ? List.of() : List.of("hidden", "last", "ofClass"), detached);
    }

    @Test
    @Promise("decorator, Spring advisor")
    void theWiringFailsTestsUnlessAllIsAttached() {
        HotsockWiring wiring = HotsockWiring.verify(desk(), loudDesk(), earlyDesk());
        if (isWoven()) {
            assertDoesNotThrow(wiring::requireAttached);
        } else {
            assertThrows(IllegalStateException.class, wiring::requireAttached);
        }
    }

    @Test
    @Promise("several attachments")
    void aCallIsPublishedOnceHoweverManyAttachmentsThereAre() {
        OrderDesk desk = desk();
        IntStream.range(0, 3).forEach(number -> desk.count("7", number));
        assertPublished("order.7 counted 0", "order.7 counted 1", "order.7 counted 2");
    }

    @Test
    @Promise("overriding")
    void anOverrideWithoutTheAnnotationPublishesNothing() {
        quietDesk().place("7", "tea");
        desk().touch("7");
        assertPublished("order.7 touched ");
    }

    @Test
    @Promise("overriding")
    void anAnnotatedOverrideThatCallsSuperPublishesForBothWhereItIsWoven() {
        loudDesk().place("7", "tea");
        String loud = "order.7 placed-loudly " + TEA;
        assertPublished(isWoven() ? new String[] {"order.7 placed " + TEA, loud} : new String[] {loud});
    }

    @Test
    @Promise("calls while a decorator's super-constructor runs")
    void callsOfAConstructorPublishOnlyIfWoven() {
        earlyDesk().open("late");
        String late = "order.late opened \"open\"";
        List<String> expected = isWoven() ? List.of("order.early opened \"open\"", late) : List.of(late);
        assertEquals(expected, published().stream().sorted().toList());
    }

    @Test
    @Promise("publish fails, is refused, or the message is invalid")
    void aFailureLeavesTheResultAloneAndIsReported() {
        SERVICE.failNext(100);
        assertEquals(3, desk().count("7", 3));
        assertEquals(List.of(), published());
        assertEquals(
                List.of(FailureKind.UNREACHABLE),
                failures.stream().map(PublishFailure::kind).toList());
    }

    @Test
    @Promise("publish fails, is refused, or the message is invalid")
    void aPlaceholderThatWouldLeaveItsChannelIsRefused() {
        assertEquals(3, desk().count("7.admin", 3));
        assertEquals(List.of(), published());
        assertEquals(
                List.of("counted"), failures.stream().map(PublishFailure::event).toList());
    }

    @Test
    @Promise("publish fails, is refused, or the message is invalid")
    void dataThatCanNotBeEncodedIsRefused() {
        assertNotNull(desk().unreadable("7"));
        assertEquals(List.of(), published());
        assertEquals(
                List.of("unreadable"),
                failures.stream().map(PublishFailure::event).toList());
    }

    @Test
    @Promise("publish fails, is refused, or the message is invalid")
    void theInterruptStatusStays() {
        OrderDesk desk = desk();
        Thread.currentThread().interrupt();
        assertEquals(3, desk.count("7", 3));
        assertTrue(Thread.interrupted(), "interrupt status lost");
        assertPublished("order.7 counted 3");
    }

    @Test
    @Promise("publish fails, is refused, or the message is invalid")
    void theInterruptStatusStaysThoughEncoderGateAndListenerThrow() {
        configure(options -> options.publishGate(() -> {
                    throw new IllegalStateException("gate");
                })
                .publishListener(failure -> {
                    throw new IllegalStateException("listener");
                }));
        OrderDesk desk = desk();
        Thread.currentThread().interrupt();
        assertNotNull(desk.unreadable("7"));
        assertEquals(3, desk.count("7.invalid", 3));
        assertEquals(4, desk.count("7", 4));
        assertTrue(Thread.interrupted(), "interrupt status lost");
        assertPublished("order.7 counted 4");
    }

    @Test
    @Promise("publish fails, is refused, or the message is invalid")
    void theInterruptStatusStaysThoughSynchronousDispatchGivesUp() {
        configure(options -> options.dispatchMode(DispatchMode.SYNCHRONOUS));
        OrderDesk desk = desk();
        Thread.currentThread().interrupt();
        assertEquals(3, desk.count("7", 3));
        assertTrue(Thread.interrupted(), "interrupt status lost");
        assertEquals(1, failures.size() + SERVICE.accepted().size());
    }

    @Test
    @Promise("publish fails, is refused, or the message is invalid")
    void whatGateAndListenerThrowStaysInside() {
        configure(options -> options.publishGate(() -> {
                    throw new IllegalStateException("gate");
                })
                .publishListener(failure -> {
                    throw new IllegalStateException("listener");
                }));
        OrderDesk desk = desk();
        assertEquals(3, desk.count("7.invalid", 3));
        assertEquals(4, desk.count("7", 4));
        assertPublished("order.7 counted 4");
    }

    @Test
    @Promise("publish fails, is refused, or the message is invalid")
    void withThrowTheCallerLearnsOfIt() {
        configure(options -> options.failurePolicy(FailurePolicy.THROW));
        SERVICE.failNext(100);
        OrderDesk desk = desk();
        assertThrows(PublishException.class, () -> desk.count("7", 3));
    }

    @Test
    @Promise("mutable or lazy data")
    void laterChangesDoNotLeakIn() {
        CountDownLatch open = new CountDownLatch(1);
        SERVICE.waitFor(open);
        desk().list("7").add("later");
        open.countDown();
        assertPublished("order.7 list [\"a\",\"b\"]");
    }

    @Test
    @Promise("active transaction")
    void aGateKeepsMessagesUntilItLetsThemGoOrDropsThem() {
        List<HeldMessage> held = new ArrayList<>();
        configure(options -> options.publishGate(() -> held::add));
        OrderDesk desk = desk();
        desk.touch("7");
        desk.touch("8");
        assertEquals(List.of("order.7", "order.8"), held.stream().map(HeldMessage::channel).toList());
        assertEquals(List.of(), SERVICE.accepted());
        held.get(0).release();
        held.get(1).drop();
        assertPublished("order.7 touched ");
    }

    @Test
    @Promise("same channel")
    void messagesOfAChannelKeepTheOrderOfTheCalls() {
        OrderDesk desk = desk();
        IntStream.range(0, 50).forEach(number -> desk.count("7", number));
        assertPublished(IntStream.range(0, 50)
                .mapToObj(number -> "order.7 counted " + number)
                .toArray(String[]::new));
    }

    @Test
    @Promise("queue full (per-channel and overall bounds)")
    void aFullQueueFailsLoudly() {
        configure(options -> options.maxQueuedPerChannel(1).queueWait(Duration.ZERO));
        CountDownLatch open = new CountDownLatch(1);
        SERVICE.waitFor(open);
        OrderDesk desk = desk();
        IntStream.range(0, 10).forEach(number -> assertEquals(number, desk.count("7", number)));
        open.countDown();
        int sent = published().size();
        assertAll(
                () -> assertEquals(10, sent + failures.size()),
                () -> assertTrue(sent > 0, "nothing sent"),
                () -> assertTrue(failures.size() >= 8, failures::toString),
                () -> failures.forEach(failure -> assertEquals(FailureKind.NOT_ACCEPTED, failure.kind())));
    }

    @Test
    @Promise("shutdown, frozen hosts")
    void closingSendsWhatIsQueued() {
        CountDownLatch open = new CountDownLatch(1);
        SERVICE.waitFor(open);
        OrderDesk desk = desk();
        IntStream.range(0, 5).forEach(number -> desk.count("7", number));
        open.countDown();
        Hotsock.reset();
        assertEquals(5, SERVICE.accepted().size());
    }

    @Test
    @Promise("shutdown, frozen hosts")
    void synchronousDispatchHasSentWhenTheCallReturns() {
        configure(options -> options.dispatchMode(DispatchMode.SYNCHRONOUS));
        desk().count("7", 3);
        assertEquals(1, SERVICE.accepted().size());
    }

    @Test
    @Promise("retried publish")
    void everyAttemptHasTheSameDeduplicationId() {
        SERVICE.failNext(1);
        desk().count("7", 3);
        assertPublished("order.7 counted 3");
        List<String> ids = SERVICE.attempts().stream()
                .map(attempt -> attempt.path("deduplicationId").asText())
                .toList();
        assertEquals(2, ids.size());
        assertEquals(ids.get(0), ids.get(1));
        assertTrue(!ids.get(0).isEmpty(), "no deduplication id");
    }

    @Test
    @Promise("suppressed block, kill switch")
    void suppressedCallsPublishNothing() {
        OrderDesk desk = desk();
        Hotsock.suppressed(() -> desk.touch("7"));
        desk.touch("8");
        assertPublished("order.8 touched ");
    }

    @Test
    @Promise("suppressed block, kill switch")
    void switchedOffNothingIsPublished() {
        configure(options -> options.enabled(false));
        desk().touch("7");
        assertEquals(List.of(), published());
        configure(options -> {});
        desk().touch("8");
        assertPublished("order.8 touched ");
    }
}
