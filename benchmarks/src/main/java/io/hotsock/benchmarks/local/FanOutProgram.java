package io.hotsock.benchmarks.local;

import io.hotsock.benchmarks.report.Sample;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.LongStream;

/**
 * Listens on many connections and publishes at a steady rate. Reads what {@link ServerProgram} or {@link FloorProgram}
 * prints from its input; prints "warm" when the connections stand and all messages of the warm-up have arrived, waits for a
 * line, and prints deliveries per second, the share delivered, and the latency's median, 99th percentile and maximum in
 * milliseconds. Arguments: connections, channels, messages per second, seconds of warm-up, seconds.
 */
final class FanOutProgram {

    /** Channels are called so, and a number from 0. */
    static final String CHANNEL = "fan.";

    private static final int ACCEPTED = 202;
    private static final long NANOS = TimeUnit.SECONDS.toNanos(1);
    private static final long PATIENCE_NANOS = 30 * NANOS;
    private static final double MILLIS = 1e-6;

    private final HttpClient http = HttpClient.newHttpClient();
    private final int connections;
    private final int channels;
    private final int perSecond;
    private final long[] latencies;
    private volatile int delivered;

    private FanOutProgram(int connections, int channels, int perSecond, int seconds) {
        this.connections = connections;
        this.channels = channels;
        this.perSecond = perSecond;
        this.latencies = new long[deliveries(perSecond * seconds)];
    }

    private int deliveries(int messages) {
        return messages * (connections / channels);
    }

    /** Runs the load. */
    public static void main(String[] arguments) throws Exception {
        int[] numbers = Arrays.stream(arguments).mapToInt(Integer::parseInt).toArray();
        int longest = Math.max(numbers[3], numbers[4]);
        new FanOutProgram(numbers[0], numbers[1], numbers[2], longest)
                .run(
                        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)),
                        numbers[2] * numbers[3],
                        numbers[2] * numbers[4]);
    }

    /** The crowd reads by itself. */
    @SuppressWarnings("try")
    private void run(BufferedReader in, int warmUp, int messages) throws Exception {
        int port = Integer.parseInt(in.readLine());
        URI url = URI.create(in.readLine());
        HttpRequest.Builder request = HttpRequest.newBuilder(url).header("Authorization", "Bearer " + in.readLine());
        List<String> tokens = new ArrayList<>();
        for (int i = 0; i < channels; i++) {
            tokens.add(in.readLine());
        }
        try (Crowd crowd = Crowd.connect(port, tokens, connections, this::received)) {
            publish(request, warmUp);
            System.out.println("warm");
            in.readLine();
            delivered = 0;
            double seconds = (double) publish(request, messages) / NANOS;
            report(deliveries(messages), seconds);
        }
    }

    /** One thread calls it. */
    @SuppressWarnings("NonAtomicVolatileUpdate")
    private void received(long nanosOld) {
        latencies[delivered] = nanosOld;
        delivered++;
    }

    /** The time from the first message until everybody has the last one, or the patience is at its end. */
    private long publish(HttpRequest.Builder request, int messages) throws IOException, InterruptedException {
        long start = System.nanoTime();
        for (int i = 0; i < messages; i++) {
            LockSupport.parkNanos(start + i * NANOS / perSecond - System.nanoTime());
            String message = "{\"channel\":\"" + CHANNEL + i % channels + "\",\"event\":\"tick\",\"data\":"
                    + System.nanoTime() + "}";
            request.POST(HttpRequest.BodyPublishers.ofString(message));
            int status = http.send(request.build(), HttpResponse.BodyHandlers.discarding())
                    .statusCode();
            if (status != ACCEPTED) {
                throw new IllegalStateException("Publishing was answered with " + status + ".");
            }
        }
        long deadline = System.nanoTime() + PATIENCE_NANOS;
        while (delivered < deliveries(messages) && System.nanoTime() < deadline) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(1));
        }
        return System.nanoTime() - start;
    }

    private void report(int expected, double seconds) {
        int count = delivered;
        Sample latency = Sample.of(LongStream.of(latencies)
                .limit(count)
                .mapToDouble(n -> n * MILLIS)
                .toArray());
        System.out.println(count / seconds + " " + (double) count / expected + " " + latency.median() + " "
                + latency.percentile(0.99) + " " + latency.max());
    }
}
