package io.hotsock.checks.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.hotsock.local.Fault;
import io.hotsock.local.LocalHotsock;
import io.hotsock.local.ReceivedPublish;
import io.hotsock.local.ReceivedPublish.Outcome;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * 200,000 messages over 1,000 channels from 8 threads, all call styles mixed, into an endpoint with 10 ms latency while
 * faults come and go. Not part of a normal build, as its name says:
 *
 * <pre>mvn -pl checks -am verify -Dtest=PublishLoad -Dsurefire.failIfNoSpecifiedTests=false</pre>
 *
 * <p>{@code -Dload.messages=20000} makes it shorter.
 */
class PublishLoad {

    private static final int MESSAGES = Integer.getInteger("load.messages", 200_000);
    private static final int CHANNELS = 1_000;
    private static final int THREADS = 8;
    /** The publisher must get by with this: its queues hold 10,000 messages of about 0.5 KiB at most. */
    private static final String HEAP = "-Xmx64m";

    /** Only a message whose every attempt meets a fault, or that the budget for retries leaves alone, may fail. */
    private static final double LEAST_SHARE = 0.99;

    /** What the faults below look like when they win, and what stands behind them in a lane. */
    private static final Set<String> MAY_FAIL = Set.of("ok", "THROTTLED", "UNREACHABLE", "TIMED_OUT", "NOT_ACCEPTED");

    private static final List<Fault> FAULTS = List.of(
            Fault.throttling(),
            Fault.serverError(503),
            Fault.lostAnswer(),
            Fault.resetBeforeAccepting(),
            Fault.slowAnswer(Duration.ofMillis(300)));

    @TempDir
    private Path directory;

    @Test
    void keepsOrderAndLosesAndDoublesNothing() throws Exception {
        Path fates = directory.resolve("fates");
        try (LocalHotsock local =
                LocalHotsock.builder().recordedRequests(2 * MESSAGES).start()) {
            local.faults().untilCleared(Fault.delay(Duration.ofMillis(10)));
            Process publisher = start(local, fates);
            long faults = 0;
            while (!publisher.waitFor(1, TimeUnit.SECONDS)) {
                local.faults().next(20, FAULTS.get((int) (faults++ % FAULTS.size())));
            }
            System.out.println(faults + " times 20 requests met a fault");
            assertEquals(0, publisher.exitValue());
            assertEquals(
                    local.receivedCount(), local.received().size(), "the server kept all requests for us to look at");
            check(delivered(local.received()), Files.readAllLines(fates));
        }
    }

    private static Process start(LocalHotsock local, Path fates) throws Exception {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        HEAP,
                        "-cp",
                        System.getProperty("java.class.path"),
                        LoadProgram.class.getName(),
                        local.lambdaEndpoint().toString(),
                        local.publishFunctionArn(),
                        local.region(),
                        local.accessKeyId(),
                        local.secretAccessKey(),
                        fates.toString(),
                        Integer.toString(MESSAGES),
                        Integer.toString(CHANNELS),
                        Integer.toString(THREADS))
                .inheritIO()
                .start();
    }

    /** Messages by channel and event, each of which was delivered once and in order. */
    private static Set<String> delivered(List<ReceivedPublish> received) {
        Set<String> delivered = new HashSet<>();
        Map<String, Integer> last = new HashMap<>();
        for (ReceivedPublish request : received) {
            if (request.outcome() == Outcome.ACCEPTED) {
                String message = request.channel() + " " + request.event();
                assertTrue(delivered.add(message), () -> "delivered twice: " + message);
                int sequence = Integer.parseInt(request.event().substring("e.".length()));
                int before = last.getOrDefault(request.channel(), -1);
                assertTrue(sequence > before, () -> message + " came after e." + before);
                last.put(request.channel(), sequence);
            }
        }
        System.out.println("requests: " + received.size() + "; delivered: " + delivered.size());
        return delivered;
    }

    private static void check(Set<String> delivered, List<String> fates) {
        Map<String, Set<String>> byFate = new HashMap<>();
        for (String line : fates) {
            String[] fate = line.split(" ", 2);
            byFate.computeIfAbsent(fate[0], any -> new HashSet<>()).add(fate[1]);
        }
        byFate.forEach((fate, messages) -> System.out.println(fate + ": " + messages.size()));
        assertEquals(MESSAGES, fates.size(), "every message has one fate");
        assertEquals(MESSAGES, new HashSet<>(fates).size());
        Set<String> published = byFate.getOrDefault("ok", Set.of());
        assertTrue(delivered.containsAll(published), "what was reported as published was delivered");
        assertTrue(published.size() >= MESSAGES * LEAST_SHARE, "published: " + published.size() + " of " + MESSAGES);
        Set<String> neverSent = byFate.getOrDefault("NOT_ACCEPTED", Set.of());
        assertTrue(Collections.disjoint(delivered, neverSent), "what was reported as never sent was not delivered");
        assertTrue(MAY_FAIL.containsAll(byFate.keySet()), "fates: " + byFate.keySet());
    }
}
