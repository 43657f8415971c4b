package io.hotsock.local.internal.http;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.eclipse.jetty.websocket.server.ServerWebSocketContainer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Jetty's threads and its WebSocket container, with a connector and a handler for each installation: one installation
 * alone, or many of a JVM that share them, which makes one more a matter of a millisecond or two. Thread-safe.
 */
final class Jetty {

    private static final Logger LOG = LoggerFactory.getLogger(Jetty.class);
    private static final int MAX_THREADS = 64;

    private final QueuedThreadPool threads = new QueuedThreadPool(MAX_THREADS, 4);
    private final Server server = new Server(threads);
    private final Map<Connector, Handler> handlers = new ConcurrentHashMap<>();
    private final ServerWebSocketContainer sockets;
    private final boolean lasting;

    private static final class Shared {
        static final Jetty INSTANCE = new Jetty(true);
    }

    private Jetty(boolean lasting) {
        this.lasting = lasting;
        threads.setName("hotsock-local");
        threads.setDaemon(true);
        sockets = ServerWebSocketContainer.ensure(server);
        server.setHandler(new ByConnector());
    }

    /** One that ends with its only connector. */
    static Jetty alone() {
        return new Jetty(false);
    }

    /** The JVM's own, which lasts as long as the JVM; its threads are daemons. */
    static Jetty shared() {
        return Shared.INSTANCE;
    }

    ServerWebSocketContainer sockets() {
        return sockets;
    }

    Executor executor() {
        return threads;
    }

    ServerConnector connector(HttpConnectionFactory http) {
        return new ServerConnector(server, 1, 1, http);
    }

    /** Binds a connector and serves what comes to it. */
    void serve(ServerConnector connector, Handler handler) throws IOException {
        handlers.put(connector, handler);
        try {
            connector.open();
            start(connector);
        } catch (IOException e) {
            remove(connector);
            throw e;
        } catch (Exception e) {
            remove(connector);
            throw new IOException("The server did not start.", e);
        }
    }

    /** Cuts the connector's connections; everything else goes on. */
    void remove(ServerConnector connector) {
        try {
            connector.stop();
            server.removeConnector(connector);
            if (!lasting) {
                server.setStopTimeout(0);
                server.stop();
            }
        } catch (Exception e) {
            LOG.warn("The server did not stop cleanly.", e);
        }
        handlers.remove(connector);
    }

    /** A server that runs already starts no connector by itself. */
    private void start(ServerConnector connector) throws Exception {
        synchronized (server) {
            if (!server.isStarted()) {
                server.start();
            }
            server.addConnector(connector);
            connector.start();
        }
    }

    private final class ByConnector extends Handler.Abstract {

        @Override
        public boolean handle(Request request, Response response, Callback callback) throws Exception {
            Handler handler = handlers.get(request.getConnectionMetaData().getConnector());
            return handler != null && handler.handle(request, response, callback);
        }
    }
}
