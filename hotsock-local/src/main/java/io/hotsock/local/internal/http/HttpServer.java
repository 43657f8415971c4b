package io.hotsock.local.internal.http;

import io.hotsock.local.internal.json.Json;
import java.io.IOException;
import java.net.BindException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executor;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.io.RetainableByteBuffer;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.Promise;
import org.eclipse.jetty.websocket.server.ServerWebSocketContainer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Jetty with the endpoints of the installation on one port. */
public final class HttpServer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(HttpServer.class);
    /** Lambda's own limit for a synchronous call. */
    private static final int MAX_BODY_BYTES = 6 * 1024 * 1024;

    private static final int MAX_HEADER_BYTES = 64 * 1024;

    private final Jetty jetty;
    private final ServerConnector connector;

    /**
     * A server that is bound later.
     *
     * @param port 0 for any free one
     * @param shared whether it shares its threads with all others of this JVM that do
     * @param idle how long an HTTP connection may say nothing
     */
    public HttpServer(String host, int port, boolean shared, Duration idle) {
        jetty = shared ? Jetty.shared() : Jetty.alone();
        HttpConfiguration configuration = new HttpConfiguration();
        configuration.setSendServerVersion(false);
        configuration.setSendDateHeader(false);
        configuration.setRequestHeaderSize(MAX_HEADER_BYTES);
        configuration.setUriCompliance(UriCompliance.UNSAFE);
        connector = jetty.connector(new HttpConnectionFactory(configuration));
        connector.setHost(host);
        connector.setPort(port);
        connector.setIdleTimeout(idle.toMillis());
    }

    /** Where WebSockets are upgraded. */
    public ServerWebSocketContainer sockets() {
        return jetty.sockets();
    }

    /** Runs tasks on the server's threads. */
    public Executor executor() {
        return jetty.executor();
    }

    /**
     * Binds and serves.
     *
     * @return the port
     * @throws BindException when the port is in use
     */
    public int start(Upgrades upgrades, List<Route> routes) throws IOException {
        jetty.serve(connector, new Entrance(upgrades, routes));
        return connector.getLocalPort();
    }

    @Override
    public void close() {
        jetty.remove(connector);
    }

    /** The handshake of WebSockets, before any body is read. */
    public interface Upgrades {
        /** Whether the request asked for a WebSocket and is being answered. */
        boolean handle(Request request, Response response, Callback callback);
    }

    private static final class Entrance extends Handler.Abstract {
        private final Upgrades upgrades;
        private final List<Route> routes;

        Entrance(Upgrades upgrades, List<Route> routes) {
            this.upgrades = upgrades;
            this.routes = List.copyOf(routes);
        }

        @Override
        public boolean handle(Request request, Response response, Callback callback) {
            if (!upgrades.handle(request, response, callback)) {
                Content.Source.asRetainableByteBuffer(
                        request,
                        request.getComponents().getByteBufferPool(),
                        false,
                        MAX_BODY_BYTES,
                        Promise.from(
                                body -> {
                                    // Somebody who has said everything may be kept waiting, by faults for one.
                                    request.addIdleTimeoutListener(timeout -> false);
                                    answer(new Exchange(request, response, callback, bytes(body)));
                                },
                                failure -> notRead(request, response, callback, failure)));
            }
            return true;
        }

        private static byte[] bytes(RetainableByteBuffer buffer) {
            byte[] bytes = new byte[buffer.remaining()];
            buffer.getByteBuffer().get(bytes);
            return bytes;
        }

        private void answer(Exchange exchange) {
            Route found = null;
            for (Route route : routes) {
                if (found == null && route.matches(exchange)) {
                    found = route;
                }
            }
            if (found == null) {
                exchange.json(404, Json.object().put("message", "Nothing is served at this path."));
            } else {
                Route route = found;
                exchange.guarded(() -> route.handle(exchange));
            }
        }

        /** In the words of Lambda, whose limit it is. */
        private static void notRead(Request request, Response response, Callback callback, Throwable failure) {
            LOG.info("A request body was not read: {}", failure.toString());
            new Exchange(request, response, callback, new byte[0])
                    .with("x-amzn-ErrorType", "RequestTooLargeException")
                    .with("Connection", "close")
                    .json(
                            413,
                            Json.object()
                                    .put("Type", "User")
                                    .put("message", "Request must be smaller than " + MAX_BODY_BYTES + " bytes."));
        }
    }
}
