package io.hotsock.benchmarks.publish;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/**
 * A Lambda endpoint that does as little as it can: reads a request, echoes channel and event, and answers when the latency
 * asked for has passed since the request's first byte was there, its own work included. Runs in a process of its own, so
 * that its CPU time is in nobody's figures. Messages whose data is {@code {"n":<number>}} are checked to come in order per
 * channel. {@code GET /stats} tells how many did not, and how long answers really took, since it was last asked.
 */
public final class LambdaStub {

    private static final long NONE = Long.MIN_VALUE;

    private final long latencyNanos;
    private final Map<String, Long> last = new ConcurrentHashMap<>();
    private final AtomicLong outOfOrder = new AtomicLong();
    private final AtomicLong answers = new AtomicLong();
    private final AtomicLong answerNanos = new AtomicLong();

    private LambdaStub(long latencyMillis) {
        this.latencyNanos = TimeUnit.MILLISECONDS.toNanos(latencyMillis);
    }

    /** Argument: the latency in milliseconds. Prints its port, and ends when its standard input does. */
    public static void main(String[] arguments) throws IOException {
        LambdaStub stub = new LambdaStub(Long.parseLong(arguments[0]));
        ServerSocket server = new ServerSocket(0, 1024, InetAddress.getLoopbackAddress());
        daemon(() -> stub.accept(server));
        System.out.println(server.getLocalPort());
        while (System.in.read() >= 0) {
            // Until whoever started this goes.
        }
        System.exit(0);
    }

    /** Asks a stub how many messages were out of order, and for the mean nanoseconds of its answers, since asked last. */
    static String stats(String port) throws IOException, InterruptedException {
        URI stats = URI.create("http://localhost:" + port + "/stats");
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(stats).build(), BodyHandlers.ofString())
                .body();
    }

    private static void daemon(Runnable task) {
        Thread thread = new Thread(null, task, "stub", 128 * 1024L);
        thread.setDaemon(true);
        thread.start();
    }

    private void accept(ServerSocket server) {
        try {
            while (true) {
                Socket socket = server.accept();
                daemon(() -> serve(socket));
            }
        } catch (IOException e) {
            throw new IllegalStateException("The stub can not listen", e);
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            socket.setTcpNoDelay(true);
            InputStream in = new BufferedInputStream(socket.getInputStream());
            OutputStream out = socket.getOutputStream();
            for (long arrival = arrival(in); arrival != NONE; arrival = arrival(in)) {
                Request request = Request.read(in);
                if (request == null) {
                    return;
                }
                if (request.line().startsWith("GET")) {
                    out.write(response(stats()));
                } else {
                    byte[] response = response(accepted(request.body()));
                    waitUntil(arrival + latencyNanos);
                    out.write(response);
                    answers.incrementAndGet();
                    answerNanos.addAndGet(System.nanoTime() - arrival);
                }
            }
        } catch (IOException e) {
            // The client has gone, which is how each connection ends.
        }
    }

    /** When the next request's first byte was there. */
    private static long arrival(InputStream in) throws IOException {
        in.mark(1);
        if (in.read() < 0) {
            return NONE;
        }
        in.reset();
        return System.nanoTime();
    }

    private static byte[] response(String body) {
        String head = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: "
                + body.getBytes(StandardCharsets.UTF_8).length + "\r\n\r\n";
        return (head + body).getBytes(StandardCharsets.UTF_8);
    }

    private static void waitUntil(long time) {
        for (long left = time - System.nanoTime(); left > 0; left = time - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }

    private String accepted(String body) {
        String channel = text(body, "\"channel\":\"");
        int number = body.indexOf("\"data\":{\"n\":");
        if (number >= 0) {
            check(channel, Long.parseLong(body.substring(number + 12, body.indexOf('}', number))));
        }
        return "{\"channel\":\"" + channel + "\",\"event\":\"" + text(body, "\"event\":\"") + "\"}";
    }

    private void check(String channel, long number) {
        Long before = last.put(channel, number);
        if (before != null && before + 1 != number) {
            outOfOrder.incrementAndGet();
        }
    }

    private static String text(String body, String before) {
        int start = body.indexOf(before) + before.length();
        return body.substring(start, body.indexOf('"', start));
    }

    private String stats() {
        long nanos = answerNanos.getAndSet(0) / Math.max(1, answers.getAndSet(0));
        return outOfOrder.getAndSet(0) + " " + nanos;
    }
}
