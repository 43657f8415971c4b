package io.hotsock.local.internal.socket;

import io.hotsock.local.internal.channel.Connections;
import io.hotsock.local.internal.channel.Exclusive;
import io.hotsock.local.internal.fault.FaultGate;
import io.hotsock.local.internal.fault.Target;
import io.hotsock.local.internal.http.Exchange;
import io.hotsock.local.internal.http.HttpServer;
import io.hotsock.local.internal.token.Claims;
import io.hotsock.local.internal.token.TokenRefused;
import io.hotsock.local.internal.token.Tokens;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpURI;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
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
    private final FaultGate faults;
    private final Connections connections;
    private final ClientFrames frames;

    /** The handshake of one installation, with the limits of contract section 2.10. */
    public SocketUpgrades(
            ServerWebSocketContainer container,
            Exclusive exclusive,
            Tokens tokens,
            FaultGate faults,
            Connections connections,
            ClientFrames frames) {
        this.container = container;
        this.exclusive = exclusive;
        this.tokens = tokens;
        this.faults = faults;
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
                && PATHS.contains(
                        Objects.requireNonNullElse(request.getHttpURI().getPath(), ""));
        if (asked) {
            enter(request, response, callback);
        }
        return asked;
    }

    private void enter(Request request, Response response, Callback callback) {
        try {
            Claims claims = claims(request);
            Exchange exchange = Exchange.withoutBody(request, response, callback);
            faults.enter(
                    exchange,
                    Target.CONNECT,
                    new RefusedHandshakes(),
                    fault -> upgrade(claims, fault != null, request, response, callback));
        } catch (TokenRefused e) {
            refuse(e, response, callback);
        }
    }

    private void upgrade(Claims claims, boolean silent, Request request, Response response, Callback callback) {
        try {
            exclusive.run(() -> tokens.use(claims, "connect"));
            SocketListener listener = new SocketListener(claims, silent, exclusive, connections, frames);
            boolean upgraded = container.upgrade(
                    (asked, answer, then) -> {
                        // As API Gateway: no compression, whose windows would cost each connection half a megabyte.
                        answer.setExtensions(List.of());
                        return listener;
                    },
                    withoutToken(request),
                    response,
                    callback);
            if (!upgraded) {
                answer(response, callback, 400);
            }
        } catch (TokenRefused e) {
            refuse(e, response, callback);
        }
    }

    /** Verified before the lock is taken: a flood of tokens keeps nobody's messages waiting. */
    private Claims claims(Request request) {
        String token = Exchange.parameter(request, "token");
        if (token == null || token.isEmpty()) {
            throw new TokenRefused("the query parameter token is missing");
        }
        if (request.getHttpURI().getPathQuery().length() > MAX_URL_CHARACTERS) {
            throw new TokenRefused("the URL is longer than " + MAX_URL_CHARACTERS
                    + " characters, the most that the real service takes");
        }
        return tokens.connect(token);
    }

    /** Jetty logs a request's URL when something fails, and a token must not be in it. */
    private static Request withoutToken(Request request) {
        return Request.serveAs(request, HttpURI.build(request.getHttpURI()).query(null));
    }

    private static void refuse(TokenRefused refused, Response response, Callback callback) {
        LOG.info("Refused to open a connection: {}.", refused.why());
        answer(response, callback, 401);
    }

    private static void answer(Response response, Callback callback, int status) {
        response.setStatus(status);
        response.getHeaders().put(HttpHeader.CONTENT_LENGTH, 0);
        callback.succeeded();
    }

    /** Faults as a browser meets them: it sees an error and a close, whatever the status. */
    private static final class RefusedHandshakes implements FaultGate.Answers {

        @Override
        public void throttled(Exchange exchange) {
            exchange.empty(429);
        }

        @Override
        public void serverError(Exchange exchange, int status) {
            exchange.empty(status);
        }

        @Override
        public void functionError(Exchange exchange, String message) {
            exchange.empty(502);
        }

        @Override
        public void accessDenied(Exchange exchange) {
            exchange.empty(403);
        }
    }
}
