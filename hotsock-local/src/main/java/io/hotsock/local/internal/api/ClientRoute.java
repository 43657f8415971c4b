package io.hotsock.local.internal.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.hotsock.api.Names;
import io.hotsock.local.internal.channel.Connection;
import io.hotsock.local.internal.channel.Connections;
import io.hotsock.local.internal.channel.Exclusive;
import io.hotsock.local.internal.client.ClientMessages;
import io.hotsock.local.internal.client.ClientReactions;
import io.hotsock.local.internal.client.ClientReads;
import io.hotsock.local.internal.client.ClientRequest;
import io.hotsock.local.internal.client.ClientStorage;
import io.hotsock.local.internal.client.UmdUpdates;
import io.hotsock.local.internal.http.Exchange;
import io.hotsock.local.internal.http.Route;
import io.hotsock.local.internal.json.Json;
import io.hotsock.local.internal.refusal.Refusal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The Client HTTP API (contract section 5): {@code POST connection/<op>} with a live connection's id and secret. The body
 * is JSON whatever its content type says, so that browsers make no preflight. Errors: 401, 403, 400 and 404 (U20).
 */
public final class ClientRoute implements Route {

    /** One operation. */
    private interface Operation {
        ObjectNode run(Connection connection, ClientRequest request);
    }

    private record Served(int status, Operation operation) {}

    private final Exclusive exclusive;
    private final Connections connections;
    private final Map<String, Served> operations = new HashMap<>();

    /** The operations of one installation: reads answer 200 and writes 202. */
    public ClientRoute(
            Exclusive exclusive,
            Connections connections,
            ClientMessages messages,
            ClientReactions reactions,
            ClientStorage storage,
            UmdUpdates umdUpdates,
            ClientReads reads) {
        this.exclusive = exclusive;
        this.connections = connections;
        operations.put("listMessages", new Served(200, reads::listMessages));
        operations.put("listReactions", new Served(200, reads::listReactions));
        operations.put("getChannelInfo", new Served(200, reads::channelInfo));
        operations.put("channelStorageGet", new Served(200, storage::get));
        operations.put("channelStorageList", new Served(200, storage::list));
        operations.put("channelStorageSet", new Served(202, storage::set));
        operations.put("publishMessage", new Served(202, (connection, request) -> {
            boolean reaction = Names.MESSAGE_REACTION.equals(request.optional("event"));
            return reaction ? reactions.react(connection, request) : messages.publish(connection, request, true);
        }));
        operations.put("umdUpdate", new Served(200, (connection, request) -> {
            umdUpdates.update(connection, request.required("token"), request.optional("channel"));
            return Json.object();
        }));
    }

    @Override
    public boolean matches(Exchange exchange) {
        return exchange.rawPath().startsWith("/connection/");
    }

    @Override
    public void handle(Exchange exchange) {
        ApiAnswers.allowOrigins(exchange);
        try {
            if (exchange.method().equals("OPTIONS")) {
                exchange.empty(204);
            } else if (!exchange.method().equals("POST")) {
                ApiAnswers.error(exchange, 405, "METHOD_NOT_ALLOWED", "The Client HTTP API is called by POST only.");
            } else {
                serve(exchange);
            }
        } catch (Refusal refusal) {
            ApiAnswers.refused(exchange, refusal);
        }
    }

    private void serve(Exchange exchange) {
        List<String> segments = exchange.segments();
        Served served = segments.size() == 2 ? operations.get(segments.get(1)) : null;
        if (served == null) {
            throw Refusal.notFound("UNKNOWN_OPERATION", "No operation of the Client HTTP API has this name.");
        }
        ObjectNode answer = exclusive.call(() -> served.operation().run(authenticated(exchange), request(exchange)));
        exchange.json(served.status(), answer);
    }

    private Connection authenticated(Exchange exchange) {
        Connection connection = connections.find(Objects.requireNonNullElse(exchange.query("connectionId"), ""));
        byte[] given = Objects.requireNonNullElse(exchange.query("connectionSecret"), "")
                .getBytes(StandardCharsets.UTF_8);
        if (connection == null || !MessageDigest.isEqual(connection.secret().getBytes(StandardCharsets.UTF_8), given)) {
            throw Refusal.unauthorized(
                    "UNAUTHORIZED", "connectionId and connectionSecret are not those of a live connection.");
        }
        return connection;
    }

    private static ClientRequest request(Exchange exchange) {
        try {
            return new ClientRequest(Json.read(exchange.body()));
        } catch (Json.NotAnObject e) {
            throw Refusal.invalid("INVALID_JSON", "The body must be a JSON object: " + e.getMessage() + ".");
        }
    }
}
