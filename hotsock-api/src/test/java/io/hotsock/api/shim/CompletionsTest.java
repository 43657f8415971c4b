package io.hotsock.api.shim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class CompletionsTest {

    private final List<String> seen = new ArrayList<>();

    @Test
    void aCompletedStageIsSeenAtOnce() {
        Completions.whenDone(CompletableFuture.completedFuture("x"), seen::add);
        assertEquals(List.of("x"), seen);
    }

    @Test
    void aLaterCompletionIsSeenWhenItComesNullIncluded() {
        CompletableFuture<String> first = new CompletableFuture<>();
        CompletableFuture<String> second = new CompletableFuture<>();
        Completions.whenDone(first, seen::add);
        Completions.whenDone(second, seen::add);
        second.complete(null);
        first.complete("x");
        assertEquals(Arrays.asList(null, "x"), seen);
    }

    @Test
    void aFailureOrCancellationIsNotSeen() {
        Completions.whenDone(CompletableFuture.<String>failedFuture(new IllegalStateException()), seen::add);
        CompletableFuture<String> cancelled = new CompletableFuture<>();
        Completions.whenDone(cancelled, seen::add);
        cancelled.cancel(true);
        assertEquals(List.of(), seen);
    }

    @Test
    @SuppressWarnings("OptionalAssignedToNull")
    void optionalsAreLookedThrough() {
        assertEquals("x", Optionals.orNull(Optional.of("x")));
        assertNull(Optionals.orNull(Optional.empty()));
        Optional<String> careless = null;
        assertNull(Optionals.orNull(careless));
    }

    @Woven(by = "a test")
    static class Marked {}

    static class Heir extends Marked {}

    @Test
    void aMarkSpeaksOfOneClassAlone() {
        assertTrue(Weaving.isWoven(Marked.class));
        assertFalse(Weaving.isWoven(Heir.class));
    }
}
