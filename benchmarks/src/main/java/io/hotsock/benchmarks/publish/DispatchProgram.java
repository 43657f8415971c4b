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
 * second and the CPU's share. Arguments: port, messages in flight, channels, messages, warm-up messages, and the client if
 * it is not to be the library's own.
 */
final class DispatchProgram {

    private final Hotsock hotsock;
    private final int channels;
    private final Semaphore window;
    private long next;

    private DispatchProgram(Hotsock hotsock, int inFlight, int channels) {
        this.hotsock = hotsock;
        this.channels = channels;
        this.window = new Semaphore(4 * Math.min(inFlight, channels));
    }

    /** Runs the load. */
    public static void main(String[] arguments) throws Exception {
        int inFlight = Integer.parseInt(arguments[1]);
        try (Hotsock hotsock = Hotsock.create(config(arguments, inFlight))) {
            DispatchProgram program = new DispatchProgram(hotsock, inFlight, Integer.parseInt(arguments[2]));
            program.publish(Integer.parseInt(arguments[4]));
            int messages = Integer.parseInt(arguments[3]);
            long cpu = CpuClock.nanos();
            long start = System.nanoTime();
            program.publish(messages);
            double elapsed = System.nanoTime() - start;
            System.out.println(messages / elapsed * 1e9 + " " + (CpuClock.nanos() - cpu) / elapsed);
        }
    }

    private static HotsockConfig config(String[] arguments, int inFlight) {
        URI endpoint = URI.create("http://localhost:" + arguments[0]);
        HotsockConfig.Builder config =
                HotsockConfig.builder().publishFunctionArn(Contenders.FUNCTION).maxInFlight(inFlight);
        if (arguments.length > 5) {
            HttpClients.valueOf(arguments[5]).use(config, endpoint, inFlight);
        } else {
            config.lambdaEndpoint(endpoint).awsAccessKeyId("AKIDBENCHMARK").awsSecretAccessKey("no-secret-of-anybody");
        }
        return config.build();
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
