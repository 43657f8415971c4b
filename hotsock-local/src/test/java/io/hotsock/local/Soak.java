package io.hotsock.local;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/**
 * Many connections on one channel, messages at a steady rate, everything counted. A program, not a test: its figures are
 * the machine's. Arguments: connections, deliveries per second, seconds. Server and clients share one process, so that
 * heap and CPU are those of both.
 */
public final class Soak {

    private static final int MAX_SAMPLES = 4_000_000;

    private final AtomicLong delivered = new AtomicLong();
    private final AtomicInteger sampled = new AtomicInteger();
    private final long[] latencies = new long[MAX_SAMPLES];
    private volatile long peakHeap;

    private Soak() {}

    /** Runs one soak and prints one line. */
    public static void main(String[] arguments) throws Exception {
        int connections = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 5_000;
        int rate = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 20_000;
        int seconds = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 30;
        new Soak().run(connections, rate, seconds);
    }

    private void run(int connections, int rate, int seconds) throws Exception {
        HttpClient http = HttpClient.newHttpClient();
        try (LocalHotsock local = LocalHotsock.start()) {
            List<WebSocket> sockets = connect(http, local, connections);
            long messages = Math.max(1, (long) rate * seconds / connections);
            long start = System.nanoTime();
            for (long i = 0; i < messages; i++) {
                LockSupport.parkNanos(start + i * seconds * 1_000_000_000L / messages - System.nanoTime());
                publish(http, local);
                Runtime runtime = Runtime.getRuntime();
                peakHeap = Math.max(peakHeap, runtime.totalMemory() - runtime.freeMemory());
            }
            long expected = messages * connections;
            long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
            while (delivered.get() < expected && System.nanoTime() < deadline) {
                LockSupport.parkNanos(1_000_000);
            }
            report(connections, expected, (System.nanoTime() - start) / 1e9);
            sockets.forEach(WebSocket::abort);
        }
    }

    private List<WebSocket> connect(HttpClient http, LocalHotsock local, int connections) {
        String token = URLEncoder.encode(
                TestTokens.connect(local, null, "{\"soak\":{\"autoSubscribe\":true}}"), StandardCharsets.UTF_8);
        URI url = URI.create(local.webSocketUrl() + "?token=" + token);
        List<WebSocket> sockets = new ArrayList<>();
        for (int i = 0; i < connections; i++) {
            sockets.add(
                    http.newWebSocketBuilder().buildAsync(url, new Receiver()).join());
        }
        return sockets;
    }

    private static void publish(HttpClient http, LocalHotsock local) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(local.publishHttpApiUrl())
                .header("Authorization", "Bearer " + local.apiKeys().get(0))
                .POST(HttpRequest.BodyPublishers.ofString(
                        "{\"channel\":\"soak\",\"event\":\"tick\",\"data\":" + System.nanoTime() + "}"))
                .build();
        int status = http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        if (status != 202) {
            throw new IllegalStateException("Publishing was answered with " + status + ".");
        }
    }

    private void report(int connections, long expected, double seconds) {
        long[] sorted = Arrays.copyOf(latencies, Math.min(sampled.get(), MAX_SAMPLES));
        Arrays.sort(sorted);
        System.out.printf(
                "connections %d, delivered %d of %d, %.0f/s, latency p50 %.1f ms, p99 %.1f ms, peak heap %d MiB%n",
                connections,
                delivered.get(),
                expected,
                delivered.get() / seconds,
                sorted[sorted.length / 2] / 1e6,
                sorted[sorted.length * 99 / 100] / 1e6,
                peakHeap >> 20);
    }

    private final class Receiver implements WebSocket.Listener {
        private final StringBuilder text = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
            text.append(data);
            if (last) {
                received(text.toString());
                text.setLength(0);
            }
            socket.request(1);
            return null;
        }

        private void received(String frame) {
            int at = frame.indexOf("\"data\":");
            if (frame.contains("\"event\":\"tick\"")) {
                delivered.incrementAndGet();
                int index = sampled.getAndIncrement();
                if (index < MAX_SAMPLES) {
                    latencies[index] = System.nanoTime() - Long.parseLong(frame.substring(at + 7, frame.length() - 1));
                }
            }
        }
    }
}
