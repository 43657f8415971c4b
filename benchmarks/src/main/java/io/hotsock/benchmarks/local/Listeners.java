package io.hotsock.benchmarks.local;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;

/**
 * WebSocket connections that note when messages of the event {@link #MEASURED} and the form {@code "n":<nanoTime>} arrive.
 * Other events, as those of a warm-up that arrive late, are not counted.
 */
final class Listeners implements AutoCloseable {

    /** The event whose messages are counted. */
    static final String MEASURED = "tick";

    private static final int OPENING_AT_A_TIME = 50;
    private static final long PATIENCE_SECONDS = 60;
    private static final String COUNTED = "\"event\":\"" + MEASURED + "\"";
    private static final String SENT = "\"n\":";

    private final ExecutorService threads = Executors.newFixedThreadPool(2, task -> {
        Thread thread = new Thread(task, "listener");
        thread.setDaemon(true);
        return thread;
    });
    private final HttpClient http = HttpClient.newBuilder().executor(threads).build();
    private final List<WebSocket> sockets = new ArrayList<>();
    private final ConcurrentLinkedQueue<Long> latencies = new ConcurrentLinkedQueue<>();
    private final LongAdder received = new LongAdder();

    /** Opens connections, the tokens in turn, and waits until each is subscribed. */
    void open(String url, List<String> tokens, int connections) throws InterruptedException {
        CountDownLatch subscribed = new CountDownLatch(connections);
        List<CompletableFuture<WebSocket>> opening = new ArrayList<>();
        for (int i = 0; i < connections; i++) {
            URI address = URI.create(url + "?token=" + tokens.get(i % tokens.size()));
            opening.add(http.newWebSocketBuilder()
                    .connectTimeout(Duration.ofSeconds(PATIENCE_SECONDS))
                    .buildAsync(address, new Listener(subscribed)));
            if (opening.size() == OPENING_AT_A_TIME || i == connections - 1) {
                opening.forEach(socket -> sockets.add(socket.join()));
                opening.clear();
            }
        }
        if (!subscribed.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            throw new IllegalStateException(subscribed.getCount() + " connections were not subscribed.");
        }
    }

    /** Messages counted. */
    long received() {
        return received.sum();
    }

    /** Milliseconds from publishing to arrival. */
    List<Double> latencies() {
        return latencies.stream().map(nanos -> nanos * 1e-6).toList();
    }

    @Override
    public void close() {
        sockets.forEach(WebSocket::abort);
        threads.shutdown();
    }

    private final class Listener implements WebSocket.Listener {
        private final CountDownLatch subscribed;
        private final StringBuilder frame = new StringBuilder();

        Listener(CountDownLatch subscribed) {
            this.subscribed = subscribed;
        }

        @Override
        public CompletionStage<?> onText(WebSocket socket, CharSequence part, boolean last) {
            frame.append(part);
            if (last) {
                take(frame.toString());
                frame.setLength(0);
            }
            socket.request(1);
            return CompletableFuture.completedStage(null);
        }

        private void take(String text) {
            if (text.contains("\"hotsock.subscribed\"")) {
                subscribed.countDown();
            }
            if (text.contains(COUNTED)) {
                int sent = text.indexOf(SENT);
                long now = System.nanoTime();
                received.increment();
                latencies.add(now - Long.parseLong(text.substring(sent + SENT.length(), text.indexOf('}', sent))));
            }
        }
    }
}
