package io.hotsock.local.internal.socket;

import io.hotsock.local.internal.channel.Connection;
import io.hotsock.local.internal.channel.Connections;
import io.hotsock.local.internal.channel.Exclusive;
import io.hotsock.local.internal.token.Claims;
import java.nio.ByteBuffer;
import org.eclipse.jetty.websocket.api.Callback;
import org.eclipse.jetty.websocket.api.Session;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One WebSocket: from Jetty's callbacks to the connection. Public because Jetty calls it by method handles. */
public final class SocketListener extends Session.Listener.AbstractAutoDemanding {

    private static final Logger LOG = LoggerFactory.getLogger(SocketListener.class);

    private final Claims claims;
    private final boolean silent;
    private final Exclusive exclusive;
    private final Connections connections;
    private final ClientFrames frames;
    private volatile @Nullable Connection connection;
    private volatile boolean closed;

    /** @param silent whether the service acts as if it were not there */
    SocketListener(Claims claims, boolean silent, Exclusive exclusive, Connections connections, ClientFrames frames) {
        this.claims = claims;
        this.silent = silent;
        this.exclusive = exclusive;
        this.connections = connections;
        this.frames = frames;
    }

    @Override
    public void onWebSocketOpen(Session session) {
        super.onWebSocketOpen(session);
        if (!silent) {
            Connection opened = connections.open(claims, new OutgoingLane(session, exclusive));
            connection = opened;
            // The greeting may have met a client that is gone already, and the end come before the connection was
            // known.
            if (closed) {
                connections.closed(opened);
            }
        }
    }

    @Override
    public void onWebSocketText(String message) {
        Connection current = connection;
        if (current != null) {
            frames.receive(current, message);
        }
    }

    @Override
    public void onWebSocketBinary(ByteBuffer message, Callback callback) {
        Connection current = connection;
        if (current != null) {
            frames.receiveBinary(current);
        }
        callback.succeed();
    }

    @Override
    public void onWebSocketError(Throwable cause) {
        LOG.debug("{} failed: {}", connection, cause.toString());
    }

    @Override
    public void onWebSocketClose(int statusCode, String reason, Callback callback) {
        closed = true;
        Connection current = connection;
        if (current != null) {
            connections.closed(current);
        }
        callback.succeed();
    }
}
