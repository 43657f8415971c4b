package io.hotsock;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.auth0.jwt.JWT;
import com.auth0.jwt.algorithms.Algorithm;
import com.auth0.jwt.exceptions.SignatureVerificationException;
import io.hotsock.api.Message;
import io.hotsock.api.PublishException;
import io.hotsock.api.shim.InstallationHandle;
import io.hotsock.publish.FailureKind;
import io.hotsock.testing.StubService;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class HotsockTest {

    private final StubService service = new StubService();

    @AfterEach
    void stop() {
        Hotsock.reset();
        service.close();
    }

    private HotsockConfig.Builder config() {
        return HotsockConfig.builder()
                .publishFunctionArn("arn:aws:lambda:eu-west-1:123456789012:function:publish")
                .lambdaEndpoint(service.url())
                .awsAccessKeyId("AKIDEXAMPLE")
                .awsSecretAccessKey("secret")
                .automaticDeduplication(false);
    }

    @Test
    void publishesToTheDefaultInstallation() {
        Hotsock.configure(config().build());

        var result = Hotsock.publishMessage("orders.42", "order.shipped", "done");

        assertEquals("orders.42", result.channel());
        assertEquals(
                List.of("{\"event\":\"order.shipped\",\"channel\":\"orders.42\",\"data\":\"done\"}"), service.bodies());
    }

    @Test
    void generatedCodeFindsInstallationsByName() {
        InstallationHandle handle = InstallationHandle.of("east", HotsockTest.class);
        assertThrows(IllegalStateException.class, handle::publisher);

        Hotsock east = Hotsock.register("east", config().build());

        assertSame(east, Hotsock.named("east"));
        assertTrue(handle.sink().isOpen());
        handle.sink().accept(Message.of("orders.42", "order.shipped", 1));
        assertTrue(east.flush(Duration.ofSeconds(10)));
        assertEquals(1, service.requests().size());
    }

    @Test
    void anInstallationIsClosedWithTheLastOfItsNames() {
        Hotsock first = Hotsock.register("east", Hotsock.configure(config().build()));
        Hotsock second = Hotsock.register("east", config().build());
        Message message = Message.of("orders.42", "order.shipped", 1);
        first.publisher().publish(message);

        Hotsock.register("west", first);
        Hotsock.configure(config().build());
        first.publisher().publish(message);

        Hotsock.register("west", second);
        assertThrows(PublishException.NotAccepted.class, () -> first.publisher().publish(message));
        second.publisher().publish(message);
    }

    @Test
    void signsForTheDefaultInstallation() {
        Map<String, Object> claims = Map.of("scope", "connect", "exp", 4_102_444_800L);
        assertThrows(IllegalStateException.class, () -> Hotsock.issueToken(claims));

        Hotsock.configure(config().build());
        IllegalStateException thrown = assertThrows(IllegalStateException.class, () -> Hotsock.issueToken(claims));
        assertTrue(thrown.getMessage().contains("issuerPrivateKey"), thrown.getMessage());

        String secret = "x".repeat(32);
        Hotsock.configure(signing(secret));
        String token = Hotsock.issueToken(claims);
        assertEquals(Hotsock.defaultInstallation().issuer().issue(claims), token);
        assertTrue(isSignedWith(secret, token), token);
    }

    @Test
    void twoInstallationsDoNotMix() throws Exception {
        try (StubService otherService = new StubService();
                Hotsock one = Hotsock.create(signing("1".repeat(32)));
                Hotsock other = Hotsock.create(signing("2".repeat(32)).toBuilder()
                        .lambdaEndpoint(otherService.url())
                        .build())) {
            Hotsock.register("one", one);
            Hotsock.register("other", other);
            otherService.behave(request -> StubService.Answer.functionError("{\"errorMessage\":\"no\"}"));
            for (int i = 0; i < 10; i++) {
                var unused = one.publisher().publishAsync(Message.of("orders.42", "order.shipped", "for one"));
                InstallationHandle.of("other", HotsockTest.class)
                        .sink()
                        .accept(Message.of("orders.42", "order.shipped", "for the other"));
            }
            assertTrue(one.flush(Duration.ofSeconds(20)));
            assertTrue(other.flush(Duration.ofSeconds(20)));

            assertTrue(service.bodies().stream().allMatch(body -> body.contains("for one")));
            assertTrue(otherService.bodies().stream().allMatch(body -> body.contains("for the other")));
            assertEquals(10, one.counters().published());
            assertEquals(0, one.counters().failures());
            assertEquals(0, other.counters().published());
            assertEquals(10, other.counters().failed(FailureKind.REFUSED));

            Map<String, Object> claims = Map.of("scope", "connect", "exp", 4_102_444_800L);
            assertTrue(isSignedWith("1".repeat(32), one.issuer().issue(claims)));
            assertTrue(isSignedWith("2".repeat(32), other.issuer().issue(claims)));

            // Closes the one that had the name.
            Hotsock.register("one", other);
            assertThrows(
                    PublishException.Refused.class,
                    () -> other.publisher().publish(Message.of("orders.42", "order.shipped", 1)));
        }
    }

    private HotsockConfig signing(String secret) {
        return config().issuerKeyAlgorithm("HS256").issuerPrivateKey(secret).build();
    }

    private static boolean isSignedWith(String secret, String token) {
        try {
            JWT.require(Algorithm.HMAC256(secret)).build().verify(token);
            return true;
        } catch (SignatureVerificationException e) {
            return false;
        }
    }

    @Test
    void suppressedCodePublishesNothing() {
        Hotsock hotsock = Hotsock.configure(config().build());
        Hotsock.suppressed(() -> assertEquals(false, hotsock.eventSink().isOpen()));
        assertTrue(hotsock.eventSink().isOpen());
    }
}
