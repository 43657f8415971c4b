package io.hotsock.local.internal.console;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.hotsock.local.internal.http.Exchange;
import io.hotsock.local.internal.http.Route;
import io.hotsock.local.internal.json.Json;
import io.hotsock.local.internal.refusal.Refusal;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * The page at {@code /console} and, below it, what it asks for. The page is for everybody who reaches the server, as with
 * the real service; what is below shows and does everything, so it is for pages from this machine alone: requests name
 * the server by a loopback name, which a page from elsewhere can not, and carry a header that a page from elsewhere may
 * not set.
 */
public final class ConsoleRoute implements Route {

    static final String HEADER = "X-Hotsock-Console";

    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "[::1]");
    private static final String POLICY = "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline';"
            + " connect-src 'self' ws: wss:; img-src data:; form-action 'none'; base-uri 'none';"
            + " frame-ancestors 'none'";

    private final ConsoleState state;
    private final ConsoleActions actions;

    /** The console of one installation. */
    public ConsoleRoute(ConsoleState state, ConsoleActions actions) {
        this.state = state;
        this.actions = actions;
    }

    @Override
    public boolean matches(Exchange exchange) {
        List<String> segments = exchange.segments();
        return !segments.isEmpty() && segments.get(0).equals("console");
    }

    @Override
    public void handle(Exchange exchange) {
        List<String> segments = exchange.segments();
        if (segments.size() == 1 && exchange.method().equals("GET")) {
            exchange.with("Content-Security-Policy", POLICY)
                    .with("X-Content-Type-Options", "nosniff")
                    .with("Cache-Control", "no-store")
                    .respond(200, "text/html; charset=utf-8", ConsolePage.text());
        } else if (segments.size() != 2) {
            answer(exchange, Refusal.notFound("UNKNOWN_OPERATION", "The console has nothing at this path."));
        } else if (!isFromThisMachine(exchange)) {
            answer(
                    exchange,
                    Refusal.denied(
                            "NOT_LOCAL",
                            "The console works from this machine only, by the name localhost"
                                    + " or a loopback address."));
        } else {
            operate(exchange, segments.get(1));
        }
    }

    private void operate(Exchange exchange, String operation) {
        try {
            ObjectNode answer = operation.equals("state") && exchange.method().equals("GET")
                    ? state.toJson()
                    : actions.run(exchange.method(), operation, exchange.body());
            exchange.with("Cache-Control", "no-store").json(200, answer);
        } catch (Refusal refusal) {
            answer(exchange, refusal);
        } catch (Json.NotAnObject e) {
            answer(exchange, Refusal.invalid("INVALID_JSON", "The request is refused: " + e.getMessage() + "."));
        }
    }

    private static void answer(Exchange exchange, Refusal refusal) {
        ObjectNode body = Json.object();
        body.set("error", refusal.toJson());
        exchange.json(refusal.kind().status(), body);
    }

    private static boolean isFromThisMachine(Exchange exchange) {
        String host = Objects.requireNonNullElse(exchange.header("Host"), "").replaceFirst(":\\d+$", "");
        return LOOPBACK.contains(host) && exchange.header(HEADER) != null;
    }
}
