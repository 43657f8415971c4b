package io.hotsock.benchmarks.local;

import io.hotsock.Hotsock;
import io.hotsock.HotsockConfig;
import io.hotsock.api.Message;
import io.hotsock.benchmarks.report.Sample;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Listens on many connections and publishes at a steady rate. Reads what {@link ServerProgram} prints from its input;
 * prints "open" when the connections stand, waits for a line, and prints deliveries per second, the share delivered, and
 * the latency's median, 99th percentile and maximum in milliseconds. Arguments: connections, channels, messages per
 * second, seconds.
 */
final class FanOutProgram {

    private static final long NANOS = TimeUnit.SECONDS.toNanos(1);
    private static final long PATIENCE_NANOS = 30 * NANOS;

    private final int connections;
    private final int channels;
    private final int perSecond;
    private final int seconds;

    private FanOutProgram(String[] arguments) {
        connections = Integer.parseInt(arguments[0]);
        channels = Integer.parseInt(arguments[1]);
        perSecond = Integer.parseInt(arguments[2]);
        seconds = Integer.parseInt(arguments[3]);
    }

    /** Runs the load. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        new FanOutProgram(arguments).run(new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)));
    }

    private void run(BufferedReader in) throws IOException, InterruptedException {
        String url = in.readLine();
        HotsockConfig config = HotsockConfig.builder()
                .lambdaEndpoint(URI.create(in.readLine()))
                .publishFunctionArn(in.readLine())
                .awsAccessKeyId(in.readLine())
                .awsSecretAccessKey(in.readLine())
                .build();
        List<String> tokens = new ArrayList<>();
        for (int i = 0; i < channels; i++) {
            tokens.add(in.readLine());
        }
        try (Listeners listeners = new Listeners();
                Hotsock hotsock = Hotsock.create(config)) {
            listeners.open(url, tokens, connections);
            publish(hotsock, "warm-up", perSecond * Math.min(seconds, 5));
            System.out.println("open");
            in.readLine();
            long start = System.nanoTime();
            publish(hotsock, Listeners.MEASURED, perSecond * seconds);
            report(listeners, start);
        }
    }

    private void publish(Hotsock hotsock, String event, int messages) {
        long start = System.nanoTime();
        for (int i = 0; i < messages; i++) {
            long due = start + i * NANOS / perSecond;
            while (System.nanoTime() < due) {
                LockSupport.parkNanos(due - System.nanoTime());
            }
            var unused = hotsock.publisher()
                    .publishAsync(Message.of("fan." + i % channels, event, Map.of("n", System.nanoTime())));
        }
        if (!hotsock.flush(Duration.ofMinutes(1))) {
            throw new IllegalStateException("Some messages were never answered.");
        }
    }

    private void report(Listeners listeners, long start) {
        long expected = (long) perSecond * seconds * connections / channels;
        long patience = System.nanoTime() + PATIENCE_NANOS;
        while (listeners.received() < expected && System.nanoTime() < patience) {
            LockSupport.parkNanos(1_000_000);
        }
        double elapsed = (double) (System.nanoTime() - start) / NANOS;
        Sample latency = Sample.of(listeners.latencies());
        System.out.println(listeners.received() / elapsed + " " + (double) listeners.received() / expected + " "
                + latency.median() + " " + latency.percentile(0.99) + " " + latency.max());
    }
}
