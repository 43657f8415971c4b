package io.hotsock.publish.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.contains;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoMoreInteractions;

import io.hotsock.api.PublishException;
import io.hotsock.publish.FailureKind;
import io.hotsock.publish.PublishFailure;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;

class FailureLogTest {

    private final Logger logger = mock(Logger.class);
    private long now;
    private final FailureLog log = new FailureLog(logger, () -> now);

    private void fail(FailureKind kind) {
        RuntimeException problem = kind == FailureKind.THROTTLED
                ? new PublishException.Throttled("orders.42", "order.shipped", "slow down", null)
                : new PublishException.Unreachable("orders.42", "order.shipped", "cut off", null);
        log.failed(new PublishFailure("orders.42", "order.shipped", kind, problem, null));
    }

    @Test
    void writesOneLinePerKindAndInterval() {
        for (int i = 0; i < 1_000; i++) {
            fail(FailureKind.UNREACHABLE);
        }
        fail(FailureKind.THROTTLED);
        verify(logger, times(1)).error(anyString(), contains("cut off"), eq(""));
        verify(logger, times(1)).error(anyString(), contains("slow down"), eq(""));

        now += FailureLog.INTERVAL_NANOS;
        fail(FailureKind.UNREACHABLE);
        verify(logger).error(anyString(), contains("cut off"), contains("999 more"));
        verifyNoMoreInteractions(logger);
    }

    @Test
    void reportsWhatGotNoLineOnceThingsWorkAgain() {
        fail(FailureKind.UNREACHABLE);
        fail(FailureKind.UNREACHABLE);
        log.succeeded();
        verify(logger, never()).error(anyString(), eq(1L), anyString());

        now += FailureLog.INTERVAL_NANOS;
        log.succeeded();
        log.succeeded();
        verify(logger, times(1)).error(anyString(), eq(1L), eq(FailureKind.UNREACHABLE));
    }

    @Test
    void reportsWhatGotNoLineWhenItCloses() {
        fail(FailureKind.UNREACHABLE);
        fail(FailureKind.UNREACHABLE);
        log.close(0, 0);
        log.close(0, 0);
        verify(logger, times(1)).error(anyString(), eq(1L), eq(FailureKind.UNREACHABLE));
    }

    @Test
    void aFailureAfterAQuietTimeGetsALineAtOnce() {
        fail(FailureKind.THROTTLED);
        fail(FailureKind.UNREACHABLE);
        fail(FailureKind.UNREACHABLE);
        now += FailureLog.INTERVAL_NANOS;
        log.succeeded();
        fail(FailureKind.THROTTLED);
        verify(logger, times(2)).error(anyString(), contains("slow down"), eq(""));
    }

    @Test
    void listenerAndGateDoNotFloodTheLogEither() {
        for (int i = 0; i < 1_000; i++) {
            log.listenerFailed(new IllegalStateException());
            log.gateFailed(new IllegalArgumentException());
        }
        verify(logger, times(1)).warn(anyString(), eq("java.lang.IllegalStateException"), eq(""));
        verify(logger, times(1)).error(anyString(), eq("java.lang.IllegalArgumentException"), eq(""));

        now += FailureLog.INTERVAL_NANOS;
        log.listenerFailed(new IllegalStateException());
        log.gateFailed(new IllegalArgumentException());
        verify(logger).warn(anyString(), eq("java.lang.IllegalStateException"), contains("999 more"));
        verify(logger).error(anyString(), eq("java.lang.IllegalArgumentException"), contains("999 more"));

        log.listenerFailed(new IllegalStateException());
        log.close(0, 0);
        verify(logger).warn(anyString(), eq(1L));
        verifyNoMoreInteractions(logger);
    }

    @Test
    void saysWhatTheEndLeavesBehind() {
        log.close(2, 3);
        verify(logger).error(contains("not known to have been published"), eq(2));
        verify(logger).warn(contains("wait for a transaction"), eq(3L));
        verifyNoMoreInteractions(logger);
    }

    @Test
    void saysWhereAnExceptionOfTheApplicationCameFromButNotItsWords() {
        Throwable theirs = null;
        try {
            Objects.requireNonNull(null, "customer 4711 has no name");
        } catch (NullPointerException e) {
            theirs = e;
        }
        String text = FailureText.of(
                new PublishFailure("orders.<id>", "order.shipped", FailureKind.OTHER, theirs, "Orders.ship(String)"));
        assertTrue(text.contains("java.lang.NullPointerException at java.base/java.util.Objects"), text);
        assertTrue(text.contains("Orders.ship(String)") && text.contains("orders.<id>"), text);
        assertFalse(text.contains("4711"), text);
    }

    @Test
    void keepsOurOwnWords() {
        PublishFailure failure = new PublishFailure(
                "orders.<id>", "order.shipped", FailureKind.OTHER, new IllegalStateException("no such thing"), null);
        assertEquals(
                "Message \"order.shipped\" on channel \"orders.<id>\" could not be built: no such thing.",
                FailureText.of(failure));
    }
}
