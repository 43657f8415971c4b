package orders;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.hotsock.Hotsock;
import io.hotsock.HotsockConfig;
import io.hotsock.publish.DispatchMode;
import io.hotsock.publish.PublishFailure;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import software.amazon.awssdk.services.lambda.LambdaClient;

/** The real runtime up to the client of the AWS SDK, and what went through. */
abstract class RecordedCalls {

    /** An order as data. */
    static final String TEA = "{\"id\":\"7\",\"item\":\"tea\",\"notes\":[]}";

    static final RecordingService SERVICE = new RecordingService();
    private static final LambdaClient CLIENT = SERVICE.client();

    final List<PublishFailure> failures = new CopyOnWriteArrayList<>();

    @BeforeEach
    void configure() {
        SERVICE.forget();
        configure(options -> {});
    }

    final void configure(Consumer<HotsockConfig.Builder> more) {
        Hotsock.configure(options -> {
            options.publishFunctionArn("arn:aws:lambda:eu-west-1:123456789012:function:publish")
                    .lambdaClient(CLIENT)
                    .dispatchMode(DispatchMode.BACKGROUND)
                    .publishListener(failures::add);
            more.accept(options);
        });
    }

    @AfterEach
    void reset() {
        Hotsock.reset();
    }

    /** The messages so far, each as channel, event and data. */
    final List<String> published() {
        assertTrue(Hotsock.defaultInstallation().flush(Duration.ofSeconds(20)), "not flushed in time");
        return SERVICE.accepted().stream()
                .map(message -> message.path("channel").asText() + " "
                        + message.path("event").asText() + " " + message.path("data"))
                .toList();
    }

    final void assertPublished(String... messages) {
        assertEquals(List.of(messages), published());
        assertEquals(List.of(), failures);
    }
}
