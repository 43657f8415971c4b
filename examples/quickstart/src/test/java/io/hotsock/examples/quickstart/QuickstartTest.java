package io.hotsock.examples.quickstart;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuickstartTest {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void onceEveryEventArrivesAsALineOfJson() throws InterruptedException {
        assertEquals(0, run(List.of("--once"), Map.of()), err::toString);
        assertEquals(List.of("order.placed", "order.shipped", "order.delivered"), events("customer.42"), out::toString);
        assertEquals(List.of("parcel.assigned"), events("courier.7"), out::toString);
    }

    @Test
    void theEnvironmentCanAskForOnce() throws InterruptedException {
        assertEquals(0, run(List.of(), Map.of("QUICKSTART_ONCE", "1")), err::toString);
        assertEquals(List.of("parcel.assigned"), events("courier.7"), out::toString);
    }

    @Test
    void aSilentStoryIsAFailureThatSaysWhatIsMissing() throws InterruptedException {
        try (Shop shop = Shop.open();
                Rehearsal rehearsal = new Rehearsal(shop, new PrintStream(out, true, UTF_8), Duration.ofSeconds(3))) {
            List<String> problems = rehearsal.play(() -> shop.orders.place(shop.customer.id(), "Coffee beans"));
            assertEquals(3, problems.size(), problems::toString);
            assertTrue(problems.contains("Did not arrive: parcel.assigned for courier 7."), problems::toString);
        }
    }

    @Test
    void aTakenPortIsASentence() throws IOException, InterruptedException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = String.valueOf(taken.getLocalPort());
            assertEquals(2, run(List.of("--port", port), Map.of()));
            assertEquals(
                    "Can not listen on port " + port + ": Address already in use. Try --port with another number, or"
                            + " without for any.\n",
                    err.toString(UTF_8));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "--twice, Unknown option \"--twice\".",
        "--port, '--port wants a number from 0 to 65535, not nothing.'",
        "--port=many, Unknown option \"--port=many\".",
        "--port 65536, '--port wants a number from 0 to 65535, not 65536.'",
    })
    void wrongOptionsAreASentence(String arguments, String sentence) throws InterruptedException {
        assertEquals(2, run(List.of(arguments.split(" ", -1)), Map.of()));
        assertEquals(sentence + " " + Options.USAGE + System.lineSeparator(), err.toString(UTF_8));
    }

    private int run(List<String> arguments, Map<String, String> environment) throws InterruptedException {
        return Quickstart.run(
                arguments, environment, new PrintStream(out, true, UTF_8), new PrintStream(err, true, UTF_8));
    }

    private List<String> events(String channel) {
        return out.toString(UTF_8)
                .lines()
                .map(QuickstartTest::json)
                .filter(frame -> frame.path("channel").asText().equals(channel))
                .map(frame -> frame.path("event").asText())
                .filter(Predicate.not("hotsock.subscribed"::equals))
                .toList();
    }

    private static JsonNode json(String line) {
        try {
            return new ObjectMapper().readTree(line);
        } catch (JsonProcessingException e) {
            throw new AssertionError("not a line of JSON: " + line, e);
        }
    }
}
