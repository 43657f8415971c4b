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
 * Publishes asynchronously from one thread over many channels, keeping the dispatcher's queue filled. Prints a line per
 * block: messages per second and the CPU's share, and after them the same of {@link BareDispatch}, in turn, if no client is
 * named. Arguments: port, messages in flight, channels, messages in a block, blocks, warm-up messages, and the client if it
 * is not to be the library's own.
 */
final class DispatchProgram implements AutoCloseable {

    /** The JIT needs as many messages whatever may be in flight, so they come this many at a time. */
    private static final int WARM_UP_IN_FLIGHT = 64;

    private final Hotsock hotsock;
    private final String room;
    private final int channels;
    private final Semaphore window;
    private long next;

    private DispatchProgram(Hotsock hotsock, String room, int inFlight, int channels) {
        this.hotsock = hotsock;
        this.room = room;
        this.channels = channels;
        this.window = new Semaphore(4 * Math.min(inFlight, channels));
    }

    /** Runs the load. */
    public static void main(String[] arguments) throws Exception {
        int inFlight = Integer.parseInt(arguments[1]);
        int channels = Integer.parseInt(arguments[2]);
        int messages = Integer.parseInt(arguments[3]);
        boolean beside = arguments.length == 6;
        URI endpoint = URI.create("http://localhost:" + arguments[0]);
        warmUp(arguments, endpoint, beside);
        // What comes now is what counts.
        String unused = LambdaStub.stats(arguments[0]);
        try (DispatchProgram program = open(arguments, endpoint, "room.", inFlight, channels);
                BareDispatch bare = new BareDispatch(endpoint, "bare.", Math.min(inFlight, channels))) {
            for (int i = 0; i < Integer.parseInt(arguments[4]); i++) {
                String ours = timed(messages, program::publish);
                System.out.println(beside ? ours + " " + timed(messages, bare::publish) : ours);
            }
        }
    }

    private static void warmUp(String[] arguments, URI endpoint, boolean beside) throws Exception {
        int messages = Integer.parseInt(arguments[5]);
        try (DispatchProgram program = open(arguments, endpoint, "warm.", WARM_UP_IN_FLIGHT, 2 * WARM_UP_IN_FLIGHT);
                BareDispatch bare = new BareDispatch(endpoint, "warm.bare.", WARM_UP_IN_FLIGHT)) {
            program.publish(messages);
            if (beside) {
                bare.publish(messages);
            }
        }
    }

    private static DispatchProgram open(String[] arguments, URI endpoint, String room, int inFlight, int channels) {
        HotsockConfig.Builder config =
                HotsockConfig.builder().publishFunctionArn(Contenders.FUNCTION).maxInFlight(inFlight);
        if (arguments.length > 6) {
            HttpClients.valueOf(arguments[6]).use(config, endpoint, inFlight);
        } else {
            config.lambdaEndpoint(endpoint).awsAccessKeyId("AKIDBENCHMARK").awsSecretAccessKey("no-secret-of-anybody");
        }
        return new DispatchProgram(Hotsock.create(config.build()), room, inFlight, channels);
    }

    private static String timed(int messages, Load load) throws Exception {
        CpuClock cpu = CpuClock.start();
        long start = System.nanoTime();
        load.publish(messages);
        double elapsed = System.nanoTime() - start;
        return messages / elapsed * 1e9 + " " + cpu.nanos() / elapsed;
    }

    @FunctionalInterface
    private interface Load {
        void publish(int messages) throws Exception;
    }

    private void publish(int messages) throws InterruptedException {
        Set<CompletableFuture<?>> failed = ConcurrentHashMap.newKeySet();
        for (int i = 0; i < messages; i++, next++) {
            window.acquire();
            Message message = Message.of(room + next % channels, "chat", Map.of("n", next / channels));
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

    @Override
    public void close() {
        hotsock.close();
    }
}
