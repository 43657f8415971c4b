package io.hotsock.local.internal.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.hotsock.api.Names;
import io.hotsock.local.internal.channel.Channel;
import io.hotsock.local.internal.channel.Channels;
import io.hotsock.local.internal.channel.Exclusive;
import io.hotsock.local.internal.http.Exchange;
import io.hotsock.local.internal.http.Route;
import io.hotsock.local.internal.json.Json;
import io.hotsock.local.internal.refusal.Refusal;
import io.hotsock.local.internal.storage.Storage;
import io.hotsock.local.internal.storage.StoragePages;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The admin API: {@code GET channels/<name>} and its storage, with an API key (contract section 6). */
public final class ChannelsRoute implements Route {

    private final ApiKeys keys;
    private final Exclusive exclusive;
    private final Channels channels;
    private final Storage storage;

    /** The channels of one installation. */
    public ChannelsRoute(ApiKeys keys, Exclusive exclusive, Channels channels, Storage storage) {
        this.keys = keys;
        this.exclusive = exclusive;
        this.channels = channels;
        this.storage = storage;
    }

    @Override
    public boolean matches(Exchange exchange) {
        return exchange.rawPath().startsWith("/channels/");
    }

    @Override
    public void handle(Exchange exchange) {
        ApiAnswers.allowOrigins(exchange);
        try {
            if (exchange.method().equals("OPTIONS")) {
                exchange.empty(204);
            } else {
                keys.require(exchange);
                exchange.json(200, exclusive.call(() -> answer(exchange)));
            }
        } catch (Refusal refusal) {
            ApiAnswers.refused(exchange, refusal);
        }
    }

    private ObjectNode answer(Exchange exchange) {
        List<String> segments = exchange.segments();
        boolean entries = segments.size() == 3 && segments.get(2).equals("storage");
        if (!exchange.method().equals("GET") || (segments.size() != 2 && !entries)) {
            throw Refusal.notFound("NOT_FOUND", "Served are GET channels/<name> and GET channels/<name>/storage.");
        }
        String problem = Names.channelProblem(segments.get(1));
        if (problem != null) {
            throw Refusal.invalid("INVALID_CHANNEL", "No channel can have that name: " + problem + ".");
        }
        return entries ? entries(exchange, segments.get(1)) : channel(segments.get(1));
    }

    private ObjectNode channel(String name) {
        Channel channel = channels.view(name);
        ObjectNode answer = Json.object().put("name", name).put("subscriptionsCount", channel.subscriptionsCount());
        if (channel.isPresence()) {
            answer.set("members", channel.members());
        }
        return answer;
    }

    private ObjectNode entries(Exchange exchange, String name) {
        return Json.object()
                .set(
                        "items",
                        StoragePages.page(
                                storage.list(name).values(),
                                exchange.query("after"),
                                keys(exchange.query("keys")),
                                entry -> true));
    }

    private static @Nullable List<String> keys(@Nullable String query) {
        return query == null || query.isEmpty() ? null : List.of(query.split(",", -1));
    }
}
