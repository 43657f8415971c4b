package io.hotsock.benchmarks.publish;

import io.hotsock.Hotsock;
import io.hotsock.HotsockConfig;
import io.hotsock.api.Message;
import io.hotsock.benchmarks.jvm.CpuClock;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;

/**
 * Publishes asynchronously from one thread over many channels, keeping the dispatcher's queue filled. Prints messages per
 * second and the CPU's share. Arguments: port, messages in flight, messages, warm-up messages.
 */
final class DispatchProgram {

    private static final int CHANNELS_PER_SLOT = 2;

    private final Hotsock hotsock;
    private final int channels;
    private final Semaphore window;
    private long next;

    private DispatchProgram(Hotsock hotsock, int inFlight) {
        this.hotsock = hotsock;
        this.channels = inFlight * CHANNELS_PER_SLOT;
        this.window = new Semaphore(channels * CHANNELS_PER_SLOT);
    }

    /** Runs the load. */
    public static void main(String[] arguments) throws Exception {
        int inFlight = Integer.parseInt(arguments[1]);
        HotsockConfig config = HotsockConfig.builder()
                .publishFunctionArn(Contenders.FUNCTION)
                .lambdaEndpoint(URI.create("http://localhost:" + arguments[0]))
                .awsAccessKeyId("AKIDBENCHMARK")
                .awsSecretAccessKey("no-secret-of-anybody")
                .maxInFlight(inFlight)
                .build();
        try (Hotsock hotsock = Hotsock.create(config)) {
            DispatchProgram program = new DispatchProgram(hotsock, inFlight);
            program.publish(Integer.parseInt(arguments[3]));
            int messages = Integer.parseInt(arguments[2]);
            long cpu = CpuClock.nanos();
            long start = System.nanoTime();
            program.publish(messages);
            double elapsed = System.nanoTime() - start;
            System.out.println(messages / elapsed * 1e9 + " " + (CpuClock.nanos() - cpu) / elapsed);
        }
    }

    private void publish(int messages) throws InterruptedException {
        Set<CompletableFuture<?>> failed = ConcurrentHashMap.newKeySet();
        for (int i = 0; i < messages; i++, next++) {
            window.acquire();
            Message message = Message.of("room." + next % channels, "chat", Map.of("n", next / channels));
            CompletableFuture<?> answer = hotsock.publisher().publishAsync(message);
            CompletableFuture<?> unused = answer.whenComplete((result, problem) -> {
                if (problem != null) {
                    failed.add(answer);
                }
                window.release();
            });
        }
        if (!hotsock.flush(Duration.ofMinutes(1)) || !failed.isEmpty()) {
            throw new IllegalStateException(failed.size() + " messages failed, or some never ended.");
        }
    }
}
