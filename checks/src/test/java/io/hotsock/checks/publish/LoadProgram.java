package io.hotsock.checks.publish;

import io.hotsock.Hotsock;
import io.hotsock.HotsockConfig;
import io.hotsock.api.Message;
import io.hotsock.api.PublishResult;
import io.hotsock.publish.PublishCounters;
import io.hotsock.publish.PublishFailure;
import io.hotsock.publish.PublishListener;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.stream.IntStream;

/**
 * The publishing side of {@link PublishLoad}, in a JVM of its own so that its memory can be measured. Writes one line per
 * message and fate: {@code ok} or the kind of failure, channel, event.
 */
final class LoadProgram {

    /** Messages that one thread may have under way: all threads together stay below the overall bound of the queues. */
    private static final int WINDOW = 1_000;

    /** The local server keeps 32 Mi characters of requests; all of them, with their repeats, must fit. */
    private static final String DATA = "x".repeat(50);

    private final Hotsock hotsock;
    private final PrintWriter fates;
    private final List<Semaphore> windows;
    private final int messages;
    private final int channels;

    private LoadProgram(HotsockConfig.Builder config, PrintWriter fates, int messages, int channels, int threads) {
        this.fates = fates;
        this.messages = messages;
        this.channels = channels;
        this.windows =
                IntStream.range(0, threads).mapToObj(i -> new Semaphore(WINDOW)).toList();
        this.hotsock = Hotsock.create(config.publishListener(new FateWriter()).build());
    }

    /** Arguments: endpoint, function, region, key, secret, file for the fates, messages, channels, threads. */
    public static void main(String[] arguments) throws Exception {
        HotsockConfig.Builder config = HotsockConfig.builder()
                .lambdaEndpoint(URI.create(arguments[0]))
                .publishFunctionArn(arguments[1])
                .awsRegion(arguments[2])
                .awsAccessKeyId(arguments[3])
                .awsSecretAccessKey(arguments[4])
                .maxAttempts(8);
        try (PrintWriter fates = new PrintWriter(Files.newBufferedWriter(Path.of(arguments[5])))) {
            new LoadProgram(
                            config,
                            fates,
                            Integer.parseInt(arguments[6]),
                            Integer.parseInt(arguments[7]),
                            Integer.parseInt(arguments[8]))
                    .run();
        }
    }

    private void run() throws InterruptedException {
        long start = System.nanoTime();
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < windows.size(); i++) {
            int number = i;
            threads.add(new Thread(() -> publish(number), "publisher-" + i));
        }
        threads.forEach(Thread::start);
        int mostThreads = 0;
        boolean withinBounds = true;
        long mostHeap = 0;
        while (threads.stream().anyMatch(Thread::isAlive)) {
            mostThreads = Math.max(mostThreads, Thread.activeCount());
            mostHeap = Math.max(mostHeap, heapInUse());
            withinBounds &= withinBounds(hotsock.counters());
            Thread.sleep(20);
        }
        boolean flushed = hotsock.flush(Duration.ofMinutes(2));
        double seconds = (System.nanoTime() - start) / 1e9;
        System.out.printf(
                "%d messages in %.1f s, %.0f/s; all answered: %s; most threads: %d; most heap in use: %d MiB of %d%n%s%n",
                messages,
                seconds,
                messages / seconds,
                flushed,
                mostThreads,
                mostHeap >> 20,
                Runtime.getRuntime().maxMemory() >> 20,
                hotsock.counters());
        hotsock.close();
        if (!flushed || !withinBounds) {
            throw new IllegalStateException(
                    flushed ? "more was waiting or in flight than may be" : "not all messages were answered");
        }
    }

    /** The bounds that docs/publishing.md states, which are at their defaults here. */
    private static boolean withinBounds(PublishCounters now) {
        return now.queued() <= 10_000 && now.queuedBytes() <= 64L << 20 && now.inFlight() <= 50;
    }

    /** Each thread has its own channels, so that the order of the calls is known for each. */
    private void publish(int thread) {
        int threads = windows.size();
        for (int i = 0; i < messages / threads; i++) {
            int channel = (i * threads + thread) % channels;
            int sequence = (i * threads + thread) / channels;
            windows.get(thread).acquireUninterruptibly();
            publish(i, Message.of("load." + channel, "e." + sequence, DATA));
        }
    }

    /** All three call styles, mixed; their fates come to the listener. */
    private void publish(int i, Message message) {
        if (i % 100 == 0) {
            try {
                hotsock.publisher().publish(message);
            } catch (RuntimeException e) {
                // The listener knows.
            }
        } else if (i % 2 == 0) {
            var unused = hotsock.publisher().publishAsync(message);
        } else {
            hotsock.eventSink().accept(message);
        }
    }

    private static long heapInUse() {
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private final class FateWriter implements PublishListener {

        @Override
        public void published(PublishResult result) {
            over("ok", result.channel(), result.event());
        }

        @Override
        public void failed(PublishFailure failure) {
            over(failure.kind().name(), failure.channel(), failure.event());
        }

        private void over(String fate, String channel, String event) {
            fates.println(fate + " " + channel + " " + event);
            if (fates.checkError()) {
                throw new UncheckedIOException(new IOException("the fates can not be written"));
            }
            int number = Integer.parseInt(channel.substring("load.".length()));
            windows.get(number % windows.size()).release();
        }
    }
}
