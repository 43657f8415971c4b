package io.hotsock.examples.quickstart;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which request leads where. */
final class Routes {

    private static final int LONGEST_ITEM = 100;

    private final Shop shop;
    private final List<Route> table;

    Routes(Shop shop) {
        this.shop = shop;
        this.table = List.of(
                new Route("GET /", request -> Reply.file("index.html", "text/html")),
                new Route("GET /app.js", request -> Reply.file("app.js", "text/javascript")),
                new Route("GET /style.css", request -> Reply.file("style.css", "text/css")),
                new Route("GET /icon.svg", request -> Reply.file("icon.svg", "image/svg+xml")),
                new Route("POST /sessions/(\\w+)", request -> Reply.json(session(request.id()))),
                new Route("POST /orders", request -> Reply.json(shop.orders.place(shop.customer.id(), item(request)))),
                new Route(
                        "POST /orders/(\\w+)/dispatch",
                        request -> Reply.json(shop.dispatch.assign(request.id(), shop.courier.id()))),
                new Route("POST /orders/(\\w+)/delivery", request -> Reply.json(shop.orders.deliver(request.id()))));
    }

    /**
     * Answers a request.
     *
     * @param line method and path
     * @throws IllegalArgumentException when the body is not as it should be
     * @throws NoSuchElementException when there is nothing by that path or id
     * @throws IllegalStateException when the order is not where it would have to be
     */
    Reply answer(String line, JsonNode body) {
        for (Route route : table) {
            Matcher matcher = route.pattern().matcher(line);
            if (matcher.matches()) {
                String id = matcher.groupCount() == 0 ? "" : matcher.group(1);
                return route.handler().answer(new Request(id, body));
            }
        }
        throw new NoSuchElementException("There is nothing at " + line + ".");
    }

    /** Where to connect and with what. A real application would first make sure who is asking. */
    private Map<String, String> session(String role) {
        User user = shop.users().stream()
                .filter(known -> known.role().equals(role))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("There is no user \"" + role + "\"."));
        return Map.of(
                "name", user.name(),
                "channel", user.channel().name(),
                "webSocketUrl", shop.webSocketUrl().toString(),
                "token", user.token());
    }

    private static String item(Request request) {
        String item = request.body().path("item").asText().strip();
        if (item.isEmpty() || item.length() > LONGEST_ITEM) {
            throw new IllegalArgumentException("An order names its \"item\" in 1 to " + LONGEST_ITEM + " characters.");
        }
        return item;
    }

    /** A request as a handler needs it: the id in its path, if any, and its JSON body. */
    private record Request(String id, JsonNode body) {}

    private record Route(Pattern pattern, Handler handler) {
        Route(String regex, Handler handler) {
            this(Pattern.compile(regex), handler);
        }
    }

    private interface Handler {
        Reply answer(Request request);
    }
}
