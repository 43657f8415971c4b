package io.hotsock.local;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Many connections on one channel, messages at a steady rate, everything counted. A program, not a test: its figures are
 * the machine's. Arguments: connections, deliveries per second, seconds, and perhaps {@code floor}. Server and clients
 * share one process and its cores, so that heap and CPU are those of both; each message goes out at once to all
 * connections. With {@code floor} the server is {@link BareFanOut}: what the machine takes for the same frames by itself.
 */
public final class Soak {

    private static final int WARM_UP_SECONDS = 5;
    private static final int PATIENCE_SECONDS = 30;

    private final HttpClient http = HttpClient.newHttpClient();
    private final int connections;
    private final long[] latencies;
    private volatile int delivered;
    private long peakHeap;

    private Soak(int connections, int deliveries) {
        this.connections = connections;
        this.latencies = new long[deliveries];
    }

    /** Runs one soak and prints one line. */
    public static void main(String[] arguments) throws Exception {
        int connections = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 5_000;
        int rate = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 20_000;
        int seconds = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 30;
        int messages = Math.max(1, rate * seconds / connections);
        int warmUp = Math.max(1, rate * WARM_UP_SECONDS / connections);
        Soak soak = new Soak(connections, Math.max(messages, warmUp) * connections);
        if (arguments.length > 3 && arguments[3].equals("floor")) {
            try (BareFanOut bare = BareFanOut.start()) {
                soak.run(bare.port(), "none", bare::publish, messages, warmUp, rate);
            }
            return;
        }
        try (LocalHotsock local = LocalHotsock.start()) {
            String token = TestTokens.connect(local, null, "{\"soak\":{\"autoSubscribe\":true}}");
            soak.run(local.port(), token, message -> soak.publish(local, message), messages, warmUp, rate);
        }
    }

    /** Has a message sent to all connections. */
    private interface Publishing {
        void publish(String message) throws IOException, InterruptedException;
    }

    /** The crowd reads by itself. */
    @SuppressWarnings("try")
    private void run(int port, String token, Publishing publishing, int messages, int warmUp, int rate)
            throws Exception {
        try (Crowd crowd = Crowd.connect(port, token, connections, this::received)) {
            send(publishing, warmUp, rate);
            delivered = 0;
            double seconds = send(publishing, messages, rate) / 1e9;
            report(messages, seconds);
        }
    }

    /** One thread calls it. */
    @SuppressWarnings("NonAtomicVolatileUpdate")
    private void received(long nanosOld) {
        latencies[delivered] = nanosOld;
        delivered++;
    }

    /** The time from the first message until everybody has the last one, or the patience is at its end. */
    private long send(Publishing publishing, int messages, int rate) throws Exception {
        long interval = TimeUnit.SECONDS.toNanos(connections) / rate;
        long start = System.nanoTime();
        for (int i = 0; i < messages; i++) {
            LockSupport.parkNanos(start + i * interval - System.nanoTime());
            publishing.publish("{\"channel\":\"soak\",\"event\":\"tick\",\"data\":" + System.nanoTime() + "}");
            Runtime runtime = Runtime.getRuntime();
            peakHeap = Math.max(peakHeap, runtime.totalMemory() - runtime.freeMemory());
        }
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (delivered < messages * connections && System.nanoTime() < deadline) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(1));
        }
        return System.nanoTime() - start;
    }

    private void publish(LocalHotsock local, String message) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(local.publishHttpApiUrl())
                .header("Authorization", "Bearer " + local.apiKeys().get(0))
                .POST(HttpRequest.BodyPublishers.ofString(message))
                .build();
        int status = http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        if (status != 202) {
            throw new IllegalStateException("Publishing was answered with " + status + ".");
        }
    }

    private void report(int messages, double seconds) {
        int count = delivered;
        long[] sorted = Arrays.copyOf(latencies, count);
        Arrays.sort(sorted);
        System.out.printf(
                "connections %d, delivered %d of %d, %.0f/s, latency p50 %.1f ms, p99 %.1f ms, peak heap %d MiB%n",
                connections,
                count,
                messages * connections,
                count / seconds,
                sorted[count / 2] / 1e6,
                sorted[(int) (count * 99L / 100)] / 1e6,
                peakHeap >> 20);
    }
}
