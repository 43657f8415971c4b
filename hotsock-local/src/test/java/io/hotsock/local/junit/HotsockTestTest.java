package io.hotsock.local.junit;

import static java.time.Duration.ofSeconds;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.type.TypeReference;
import io.hotsock.Hotsock;
import io.hotsock.api.Channel;
import io.hotsock.api.Message;
import io.hotsock.api.PublishException;
import io.hotsock.local.Fault;
import io.hotsock.local.LocalHotsock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

@HotsockTest
class HotsockTestTest {

    private static final Set<LocalHotsock> SEEN = ConcurrentHashMap.newKeySet();

    private final LocalHotsock given;

    HotsockTestTest(LocalHotsock given) {
        this.given = given;
    }

    @BeforeEach
    void publishOne(Hotsock hotsock) {
        hotsock.publisher().publish(Message.of("setup", "done", null));
    }

    @Test
    void constructorSetupAndTestShareOneInstallation(LocalHotsock local, Hotsock hotsock, PublishedEvents events) {
        assertSame(given, local);
        assertSame(hotsock, Hotsock.defaultInstallation());
        assertEquals("setup", events.any().single().channel());
    }

    @RepeatedTest(3)
    void everyTestStartsWithNothing(LocalHotsock local, Hotsock hotsock, PublishedEvents events) {
        assertTrue(SEEN.add(local));
        CompletableFuture<?> sent =
                hotsock.publisher().publishAsync(Message.of("user.42", "user.updated", new User("Kim", 7)));

        PublishedEvent event =
                events.on("user.42").named("user.updated").within(ofSeconds(2)).single();

        assertEquals(new User("Kim", 7), event.dataAs(User.class));
        assertEquals(Map.of("name", "Kim", "points", 7), event.dataAs(new TypeReference<Map<String, Object>>() {}));
        sent.join();
    }

    @Test
    void eventsComeInOrder(Hotsock hotsock, PublishedEvents events) {
        List<CompletableFuture<?>> sent = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            sent.add(hotsock.publisher().publishAsync(Message.of("n", "n", i)));
        }

        List<PublishedEvent> found = events.on(Channel.of("n")).exactly(20);

        for (int i = 0; i < 20; i++) {
            assertEquals(i, found.get(i).data().asInt());
        }
        assertEquals(0, events.on("n").first().data().asInt());
        assertEquals(19, events.on("n").last().data().asInt());
        assertEquals(
                7,
                events.on("n")
                        .where("with a seven", event -> event.data().asInt() == 7)
                        .single()
                        .dataAs(Integer.class));
        sent.forEach(CompletableFuture::join);
    }

    @Test
    void aLaterEventIsWaitedFor(Hotsock hotsock, PublishedEvents events) {
        CompletableFuture<?> sent = CompletableFuture.runAsync(
                () -> hotsock.publisher().publish(Message.of("late", "e", null)),
                CompletableFuture.delayedExecutor(100, TimeUnit.MILLISECONDS));

        assertEquals("e", events.on("late").within(ofSeconds(10)).single().event());
        sent.join();
    }

    @Test
    void aFailureSaysWhatDidArriveInstead(LocalHotsock local, Hotsock hotsock, PublishedEvents events) {
        hotsock.publisher().publish(Message.of("user.42", "user.created", Map.of("name", "Kim")));
        local.faults().next(1, Fault.functionError("on purpose"));
        assertThrows(
                PublishException.class, () -> hotsock.publisher().publish(Message.of("user.43", "user.updated", 1)));

        AssertionError failure = assertThrows(
                AssertionError.class,
                () -> events.on("user.42").named("user.updated").single());

        assertEquals("""
                Expected 1 event on "user.42" named "user.updated", but there was none.
                Published were:
                  setup  done  null
                  user.42  user.created  {"name":"Kim"}
                Refused were:
                  user.43  user.updated  fault functionError""", failure.getMessage());
    }

    @Test
    void noneAndNothing(Hotsock hotsock, PublishedEvents events) {
        events.on("user.42").none();
        events.on("user.42").within(ofSeconds(0)).none();
        AssertionError failure = assertThrows(AssertionError.class, events::nothingWasPublished);
        assertTrue(failure.getMessage().startsWith("Expected no event, but there were 1."), failure.getMessage());
        hotsock.publisher().publish(Message.of("user.42", "e", null));
        hotsock.publisher().publish(Message.of("user.42", "e", null));
        assertThrows(AssertionError.class, () -> events.on("user.42").single());
        assertThrows(AssertionError.class, () -> events.on("user.42").none());
        assertThrows(AssertionError.class, () -> events.on("user.42").atLeast(3));
        assertThrows(
                AssertionError.class,
                () -> events.on("user.42")
                        .first()
                        .dataAs(new TypeReference<List<User>>() {})
                        .get(0));
    }

    @Nested
    class Inner {

        @Test
        void nestedTestsHaveTheirOwn(LocalHotsock local, PublishedEvents events) {
            assertTrue(SEEN.add(local));
            assertEquals("setup", events.any().single().channel());
        }
    }

    @Nested
    @HotsockTest(installations = "east")
    class Named {

        @Test
        void theNearestAnnotationCounts(Hotsock hotsock) {
            assertSame(hotsock, Hotsock.named("east"));
            assertNotSame(hotsock, Hotsock.defaultInstallation());
        }
    }

    record User(String name, int points) {}
}
