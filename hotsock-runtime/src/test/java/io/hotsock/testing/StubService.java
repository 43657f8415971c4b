package io.hotsock.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A loopback server that takes publish requests of both transports, records them, and answers as a test says. */
public final class StubService implements AutoCloseable {

    /** A request as it came. */
    public record Request(String path, Map<String, List<String>> headers, String body) {}

    /** An answer to give. */
    public record Answer(int status, Map<String, String> headers, String body) {
        /** An answer without headers. */
        public static Answer plain(int status, String body) {
            return new Answer(status, Map.of(), body);
        }

        /** A {@code FunctionError} of a Lambda function. */
        public static Answer functionError(String body) {
            return new Answer(200, Map.of("X-Amz-Function-Error", "Unhandled"), body);
        }
    }

    /** Decides on the answer; blocking or throwing is the test's way to hang and to break the connection. */
    @FunctionalInterface
    public interface Behaviour {
        /** The answer to a request. */
        Answer answer(Request request) throws Exception;
    }

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<Request> requests = new CopyOnWriteArrayList<>();
    private volatile Behaviour behaviour = StubService::echo;

    public StubService() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::handle);
        server.setExecutor(threads);
        server.start();
    }

    /** Accepts whatever comes, echoing channel and event. */
    public static Answer echo(Request request) {
        String body = request.body();
        String event = textOf(body, "event");
        return Answer.plain(200, "{\"channel\":" + textOf(body, "channel") + ",\"event\":" + event + "}");
    }

    private static String textOf(String body, String key) {
        int start = body.indexOf("\"" + key + "\":") + key.length() + 3;
        return body.substring(start, body.indexOf('"', start + 1) + 1);
    }

    public void behave(Behaviour behaviour) {
        this.behaviour = behaviour;
    }

    public URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    public List<Request> requests() {
        return requests;
    }

    public List<String> bodies() {
        return requests.stream().map(Request::body).toList();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            Request request = new Request(exchange.getRequestURI().toString(), exchange.getRequestHeaders(), body);
            requests.add(request);
            Answer answer = behaviour.answer(request);
            byte[] reply = answer.body().getBytes(StandardCharsets.UTF_8);
            answer.headers().forEach(exchange.getResponseHeaders()::set);
            exchange.sendResponseHeaders(answer.status(), reply.length == 0 ? -1 : reply.length);
            exchange.getResponseBody().write(reply);
        } catch (Exception e) {
            throw new IOException(e);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
