package io.hotsock.benchmarks.publish;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A Lambda endpoint that does as little as it can: reads a request, waits for the latency asked for, and echoes channel and
 * event. Runs in a process of its own, so that its CPU time is in nobody's figures. Messages whose data is
 * {@code {"n":<number>}} are checked to come in order per channel; {@code GET /stats} tells how many did not.
 */
public final class LambdaStub {

    private final long latencyMillis;
    private final Map<String, Long> last = new ConcurrentHashMap<>();
    private final AtomicLong messages = new AtomicLong();
    private final AtomicLong outOfOrder = new AtomicLong();

    private LambdaStub(long latencyMillis) {
        this.latencyMillis = latencyMillis;
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
            for (Request request = Request.read(in); request != null; request = Request.read(in)) {
                String answer = request.line().startsWith("GET") ? stats() : accepted(request.body());
                byte[] body = answer.getBytes(StandardCharsets.UTF_8);
                String head = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: " + body.length
                        + "\r\n\r\n";
                socket.getOutputStream().write((head + answer).getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            // The client has gone, which is how each connection ends.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private String accepted(String body) throws InterruptedException {
        String channel = text(body, "\"channel\":\"");
        int number = body.indexOf("\"data\":{\"n\":");
        if (number >= 0) {
            check(channel, Long.parseLong(body.substring(number + 12, body.indexOf('}', number))));
        }
        messages.incrementAndGet();
        if (latencyMillis > 0) {
            Thread.sleep(latencyMillis);
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
        return "{\"messages\":" + messages + ",\"outOfOrder\":" + outOfOrder + "}";
    }
}
