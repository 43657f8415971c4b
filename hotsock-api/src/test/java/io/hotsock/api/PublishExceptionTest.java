package io.hotsock.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PublishExceptionTest {

    static Stream<PublishException> failures() {
        Throwable cause = new IllegalStateException("cause");
        return Stream.of(
                new PublishException.Refused("orders.42", "order.shipped", "why", cause),
                new PublishException.Throttled("orders.42", "order.shipped", "why", cause),
                new PublishException.AccessDenied("orders.42", "order.shipped", "why", cause),
                new PublishException.NotFound("orders.42", "order.shipped", "why", cause),
                new PublishException.TimedOut("orders.42", "order.shipped", "why", cause),
                new PublishException.Unreachable("orders.42", "order.shipped", "why", cause),
                new PublishException.Interrupted("orders.42", "order.shipped", cause),
                new PublishException.NotAccepted("orders.42", "order.shipped", "why"));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void staysTheSameWhenThrownOn(PublishException first) {
        PublishException again = first.rethrown();
        assertSame(first.getClass(), again.getClass());
        assertEquals(first.getMessage(), again.getMessage());
        assertEquals(first.channel(), again.channel());
        assertEquals(first.event(), again.event());
        assertEquals(first.retryable(), again.retryable());
        assertSame(first, again.getCause());
        assertTrue(Arrays.toString(again.getStackTrace()).contains("staysTheSameWhenThrownOn"));
    }

    /** As docs/publishing.md says. */
    @Test
    void publishingAgainHelpsWherePassingTroubleWasTheReason() {
        Set<Class<?>> retryable = Set.of(
                PublishException.Throttled.class,
                PublishException.TimedOut.class,
                PublishException.Unreachable.class,
                PublishException.Interrupted.class,
                PublishException.NotAccepted.class);
        failures()
                .forEach(failure -> assertEquals(
                        retryable.contains(failure.getClass()),
                        failure.retryable(),
                        failure.getClass().getSimpleName()));
    }

    @Test
    void allKindsAreTested() {
        assertEquals(
                PublishException.class.getPermittedSubclasses().length,
                failures().map(Object::getClass).distinct().count());
    }
}
