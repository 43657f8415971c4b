package io.hotsock.api.shim;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.hotsock.api.Message;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class AttemptsTest {

    private static final Message MESSAGE = Message.of("lobby", "said", "x");

    private final List<String> tried = new ArrayList<>();
    private final Attempts attempts = new Attempts();

    @Test
    void everythingIsTriedAndTheFirstFailureCarriesTheOthers() {
        RuntimeException first = new IllegalStateException();
        Error second = new StackOverflowError();
        RuntimeException third = new IllegalArgumentException();

        attempts.on(sink("a", first)).accept(MESSAGE);
        attempts.on(sink("b", second)).reject("method", "channel", "event", third);
        attempts.on(sink("c", null)).accept(MESSAGE);
        attempts.on(sink("d", third)).accept(MESSAGE);

        assertSame(first, assertThrows(IllegalStateException.class, attempts::finish));
        assertArrayEquals(new Throwable[] {second, third}, first.getSuppressed());
        assertEquals(List.of("a", "b", "c", "d"), tried);
    }

    @Test
    void anErrorStaysAnError() {
        attempts.on(sink("a", new StackOverflowError())).accept(MESSAGE);
        assertThrows(StackOverflowError.class, attempts::finish);
    }

    @Test
    void oneAndTheSameFailureIsNotSuppressedInItself() {
        RuntimeException same = new IllegalStateException();
        attempts.on(sink("a", same)).accept(MESSAGE);
        attempts.on(sink("b", same)).accept(MESSAGE);
        assertThrows(IllegalStateException.class, attempts::finish);
        assertEquals(0, same.getSuppressed().length);
    }

    @Test
    void withoutAFailureNothingHappens() {
        attempts.on(sink("a", null)).accept(MESSAGE);
        assertDoesNotThrow(attempts::finish);
    }

    @Test
    void laterCompletionsAreLeftToTheSinkItself() {
        EventSink closed = EventSink.closed();
        assertSame(closed, attempts.on(closed).captured());
        assertEquals(false, attempts.on(closed).isOpen());
    }

    private EventSink sink(String name, Throwable failure) {
        return new EventSink() {
            @Override
            public boolean isOpen() {
                return true;
            }

            @Override
            public void accept(Message message) {
                tried.add(name);
                if (failure instanceof RuntimeException unchecked) {
                    throw unchecked;
                }
                if (failure != null) {
                    throw (Error) failure;
                }
            }

            @Override
            public void reject(String method, String channel, String event, Throwable problem) {
                accept(MESSAGE);
            }

            @Override
            public EventSink captured() {
                return this;
            }
        };
    }
}
