package io.hotsock;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.hotsock.api.Message;
import io.hotsock.api.PublishException;
import io.hotsock.api.shim.InstallationHandle;
import io.hotsock.testing.StubService;
import java.util.List;
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
        assertTrue(east.flush(java.time.Duration.ofSeconds(10)));
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
    void suppressedCodePublishesNothing() {
        Hotsock hotsock = Hotsock.configure(config().build());
        Hotsock.suppressed(() -> assertEquals(false, hotsock.eventSink().isOpen()));
        assertTrue(hotsock.eventSink().isOpen());
    }
}
