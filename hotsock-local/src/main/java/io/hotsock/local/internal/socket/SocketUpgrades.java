package io.hotsock.local.internal.socket;

import io.hotsock.local.internal.channel.Connections;
import io.hotsock.local.internal.channel.Exclusive;
import io.hotsock.local.internal.http.HttpServer;
import io.hotsock.local.internal.token.Claims;
import io.hotsock.local.internal.token.TokenRefused;
import io.hotsock.local.internal.token.Tokens;
import java.time.Duration;
import java.util.Set;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpURI;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.Fields;
import org.eclipse.jetty.websocket.server.ServerWebSocketContainer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The WebSocket handshake: a good connect token in {@code ?token=} or 401 (contract section 4.1, U14). */
public final class SocketUpgrades implements HttpServer.Upgrades {

    private static final Logger LOG = LoggerFactory.getLogger(SocketUpgrades.class);
    private static final Set<String> PATHS = Set.of("", "/", "/v1", "/v1/");
    private static final int MAX_FRAME_BYTES = 32 * 1024;
    private static final int MAX_MESSAGE_BYTES = 128 * 1024;
    private static final int MAX_URL_CHARACTERS = 4096;

    private final ServerWebSocketContainer container;
    private final Exclusive exclusive;
    private final Tokens tokens;
    private final Connections connections;
    private final ClientFrames frames;

    /** The handshake of one installation, with the limits of contract section 2.10. */
    public SocketUpgrades(
            ServerWebSocketContainer container,
            Exclusive exclusive,
            Tokens tokens,
            Connections connections,
            ClientFrames frames) {
        this.container = container;
        this.exclusive = exclusive;
        this.tokens = tokens;
        this.connections = connections;
        this.frames = frames;
        container.setMaxFrameSize(MAX_FRAME_BYTES);
        container.setMaxTextMessageSize(MAX_MESSAGE_BYTES);
        container.setMaxBinaryMessageSize(MAX_MESSAGE_BYTES);
        container.setAutoFragment(false);
        container.setIdleTimeout(Duration.ZERO);
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        boolean asked = "websocket".equalsIgnoreCase(request.getHeaders().get(HttpHeader.UPGRADE))
                && PATHS.contains(request.getHttpURI().getPath());
        if (asked) {
            upgrade(request, response, callback);
        }
        return asked;
    }

    private void upgrade(Request request, Response response, Callback callback) {
        try {
            Claims claims = claims(request);
            SocketListener listener = new SocketListener(claims, exclusive, connections, frames);
            if (!container.upgrade((rq, rs, cb) -> listener, withoutToken(request), response, callback)) {
                refuse(response, callback, 400);
            }
        } catch (TokenRefused e) {
            LOG.info("Refused to open a connection: {}.", e.why());
            refuse(response, callback, 401);
        }
    }

    private Claims claims(Request request) {
        Fields.Field token = Request.extractQueryParameters(request).get("token");
        if (token == null || token.getValue() == null || token.getValue().isEmpty()) {
            throw new TokenRefused("the query parameter token is missing");
        }
        String value = token.getValue();
        if (request.getHttpURI().getPathQuery().length() > MAX_URL_CHARACTERS) {
            throw new TokenRefused("the URL is longer than " + MAX_URL_CHARACTERS
                    + " characters, the most that the real service takes");
        }
        return exclusive.call(() -> {
            Claims claims = tokens.connect(value);
            tokens.use(claims, "connect");
            return claims;
        });
    }

    /** Jetty logs a request's URL when something fails, and a token must not be in it. */
    private static Request withoutToken(Request request) {
        return Request.serveAs(request, HttpURI.build(request.getHttpURI()).query(null));
    }

    private static void refuse(Response response, Callback callback, int status) {
        response.setStatus(status);
        response.getHeaders().put(HttpHeader.CONTENT_LENGTH, 0);
        callback.succeeded();
    }
}
