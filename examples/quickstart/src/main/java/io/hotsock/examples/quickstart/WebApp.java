package io.hotsock.examples.quickstart;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.NoSuchElementException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The page and the calls behind its buttons, on loopback. */
final class WebApp implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Routes routes;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();

    private WebApp(Routes routes, HttpServer server) {
        this.routes = routes;
        this.server = server;
    }

    /**
     * Serves a shop.
     *
     * @param port 0 for any free one
     * @throws IOException when the port is taken or there is none, saying so in a sentence
     */
    static WebApp start(Shop shop, int port) throws IOException {
        WebApp app = new WebApp(new Routes(shop), listen(port));
        app.server.createContext("/", app::answer);
        app.server.setExecutor(app.threads);
        app.server.start();
        return app;
    }

    private static HttpServer listen(int port) throws IOException {
        try {
            return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        } catch (BindException e) {
            String way = port == 0 ? "Free one and try again." : "Try --port with another number, or without for any.";
            throw new IOException("Can not listen on port " + port + ": " + e.getMessage() + ". " + way, e);
        }
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            Reply reply = reply(exchange);
            exchange.getResponseHeaders().set("Content-Type", reply.type());
            exchange.getResponseHeaders().set("Cache-Control", "no-store");
            byte[] body = reply.body().getBytes(UTF_8);
            exchange.sendResponseHeaders(reply.status(), body.length);
            exchange.getResponseBody().write(body);
        }
    }

    /** The domain's own refusals become answers that the page can show. */
    private Reply reply(HttpExchange exchange) throws IOException {
        try {
            String line =
                    exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath();
            return routes.answer(line, body(exchange));
        } catch (IllegalArgumentException e) {
            return Reply.problem(400, e);
        } catch (NoSuchElementException e) {
            return Reply.problem(404, e);
        } catch (IllegalStateException e) {
            return Reply.problem(409, e);
        }
    }

    private static JsonNode body(HttpExchange exchange) throws IOException {
        try {
            return JSON.readTree(exchange.getRequestBody());
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("The body is not JSON: " + e.getOriginalMessage(), e);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
