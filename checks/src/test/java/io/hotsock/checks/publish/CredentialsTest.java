package io.hotsock.checks.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.hotsock.Hotsock;
import io.hotsock.HotsockConfig;
import io.hotsock.api.Message;
import io.hotsock.api.PublishException;
import io.hotsock.local.Fault;
import io.hotsock.local.Faults;
import io.hotsock.local.LocalHotsock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Static keys and assumed roles against an STS and a Lambda endpoint that verify signatures. */
@Timeout(60)
class CredentialsTest {

    private static final String ROLE = "arn:aws:iam::222233334444:role/publisher";
    private static final Message ORDER = Message.of("orders.42", "order.shipped", 1);

    private LocalHotsock local;

    @AfterEach
    void stop() {
        local.close();
    }

    private HotsockConfig.Builder assuming(LocalHotsock started) {
        local = started;
        return local.config().toBuilder().awsAssumeRoleArn(ROLE).maxAttempts(1).closeTimeout(Duration.ZERO);
    }

    @Test
    void publishesAsTheAssumedRoleUnderTheLibrarysName() {
        HotsockConfig.Builder config =
                assuming(LocalHotsock.builder().role(ROLE, "tenant-7").start());
        try (Hotsock hotsock =
                Hotsock.create(config.awsAssumeRoleExternalId("tenant-7").build())) {
            hotsock.publisher().publish(ORDER);
        }
        String caller = local.received().get(0).caller();
        assertTrue(caller.contains("assumed-role/publisher/hotsock-java-"), caller);
    }

    @Test
    void aWrongExternalIdIsDeniedInWordsOfTheRole() {
        HotsockConfig.Builder config =
                assuming(LocalHotsock.builder().role(ROLE, "tenant-7").start());
        try (Hotsock hotsock =
                Hotsock.create(config.awsAssumeRoleExternalId("tenant-8").build())) {
            PublishException.AccessDenied denied = assertThrows(
                    PublishException.AccessDenied.class,
                    () -> hotsock.publisher().publish(ORDER));
            assertTrue(denied.getMessage().contains("the role can not be assumed"), denied.getMessage());
            assertFalse(denied.getMessage().contains("tenant-8"), denied.getMessage());
        }
        assertEquals(List.of(), local.received());
    }

    @Test
    void wrongKeysAreDeniedAtSts() {
        HotsockConfig.Builder config =
                assuming(LocalHotsock.builder().role(ROLE).start());
        try (Hotsock hotsock =
                Hotsock.create(config.awsSecretAccessKey("not-the-secret").build())) {
            assertThrows(
                    PublishException.AccessDenied.class,
                    () -> hotsock.publisher().publish(ORDER));
        }
    }

    @Test
    void anUnavailableStsIsNoDenial() {
        HotsockConfig.Builder config =
                assuming(LocalHotsock.builder().role(ROLE).start());
        local.faults().untilClearedAtSts(Fault.throttling());
        try (Hotsock hotsock = Hotsock.create(config.build())) {
            assertThrows(
                    PublishException.Throttled.class, () -> hotsock.publisher().publish(ORDER));
            local.faults().clear();
            local.faults().untilClearedAtSts(Fault.serverError(500));
            assertThrows(
                    PublishException.Unreachable.class,
                    () -> hotsock.publisher().publish(ORDER));
            local.faults().clear();
            hotsock.publisher().publish(ORDER);
        }
    }

    /**
     * The SDK goes by the machine's clock, the service by its own, which is moved. Sessions of 90 seconds are always within
     * the 5 minutes in which the SDK renews them in the background: each message may start a renewal, and goes out with what
     * is there. One renewal starts after the one before has ended, so once the third has begun the second's session is used.
     */
    @Test
    void sessionsAreRenewedInTheBackgroundBeforeTheyExpire() {
        HotsockConfig.Builder config = assuming(shortSessions());
        Faults.Active assumed = local.faults().untilClearedAtSts(Fault.delay(Duration.ZERO));
        try (Hotsock hotsock = Hotsock.create(config.build())) {
            hotsock.publisher().publish(ORDER);
            assertEquals(1, assumed.applied());

            local.clock().advance(Duration.ofMinutes(1));
            while (assumed.applied() < 3) {
                hotsock.publisher().publish(ORDER);
            }
            local.clock().advance(Duration.ofMinutes(1));
            hotsock.publisher().publish(ORDER);
            assertEquals(0, hotsock.counters().failures(), "the first session has expired, its successors have not");
        }
    }

    /** Renewed in the background, that is: an STS that takes its time keeps no message waiting. */
    @Test
    void aRenewalUnderWayKeepsNoMessageWaiting() {
        Duration patience = Duration.ofSeconds(20);
        HotsockConfig.Builder config = assuming(shortSessions()).attemptTimeout(patience.multipliedBy(2));
        try (Hotsock hotsock = Hotsock.create(config.build())) {
            hotsock.publisher().publish(ORDER);
            Faults.Active renewal = local.faults().untilClearedAtSts(Fault.delay(patience));
            long start = System.nanoTime();
            while (renewal.applied() == 0) {
                hotsock.publisher().publish(ORDER);
            }
            hotsock.publisher().publish(ORDER);
            Duration took = Duration.ofNanos(System.nanoTime() - start);
            assertTrue(took.compareTo(patience.dividedBy(2)) < 0, "waited " + took);
        }
    }

    /** The control: the service does refuse a session that has expired, until there is another. */
    @Test
    void anExpiredSessionIsToldAndReplaced() {
        HotsockConfig.Builder config = assuming(shortSessions());
        try (Hotsock hotsock = Hotsock.create(config.build())) {
            hotsock.publisher().publish(ORDER);
            local.clock().advance(Duration.ofMinutes(2));
            PublishException.AccessDenied denied = assertThrows(
                    PublishException.AccessDenied.class,
                    () -> hotsock.publisher().publish(ORDER));
            assertTrue(denied.getMessage().contains("ExpiredToken"), denied.getMessage());
            while (hotsock.counters().published() < 2) {
                hotsock.eventSink().accept(ORDER);
                hotsock.flush(Duration.ofSeconds(10));
            }
        }
    }

    private static LocalHotsock shortSessions() {
        return LocalHotsock.builder()
                .role(ROLE)
                .sessionLifetime(Duration.ofSeconds(90))
                .start();
    }
}
