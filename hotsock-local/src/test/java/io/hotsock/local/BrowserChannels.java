package io.hotsock.local;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/** What a {@link BrowserClient} knows of channels, and what it makes of frames. On the page's thread alone. */
final class BrowserChannels {

    /** The states of contract section 9.5. */
    enum State {
        SUBSCRIBE_PENDING,
        SUBSCRIBE_CONFIRMED,
        SUBSCRIBE_FAILED,
        UNSUBSCRIBE_PENDING,
        UNSUBSCRIBE_CONFIRMED;

        boolean isActive() {
            return this == SUBSCRIBE_PENDING || this == SUBSCRIBE_CONFIRMED;
        }

        boolean isOver() {
            return this == UNSUBSCRIBE_PENDING || this == UNSUBSCRIBE_CONFIRMED;
        }
    }

    private record Binding(BrowserClient.SubscribeToken token, BlockingQueue<JsonNode> frames) {}

    private final BrowserClient client;
    private final Map<String, Binding> bindings = new LinkedHashMap<>();
    private final Map<String, State> states = new HashMap<>();
    private final Map<String, String> realNames = new HashMap<>();
    private final Map<String, JsonNode> members = new HashMap<>();
    private final Set<String> automatic = new HashSet<>();
    private String connectionId;

    BrowserChannels(BrowserClient client) {
        this.client = client;
    }

    /** A new binding has another try at what failed. */
    void bind(String channel, BrowserClient.SubscribeToken token) {
        bindings.put(channel, new Binding(token, new LinkedBlockingQueue<>()));
        if (states.get(channel) == State.SUBSCRIBE_FAILED) {
            states.remove(channel);
        }
    }

    void unbind(String channel) {
        bindings.remove(channel);
    }

    void unbindAll() {
        bindings.clear();
    }

    /** When a connection is gone; bindings stay. */
    void forget() {
        states.clear();
        realNames.clear();
        automatic.clear();
        members.clear();
        connectionId = null;
    }

    State state(String channel) {
        return states.get(channel);
    }

    JsonNode members(String channel) {
        return members.get(channel);
    }

    BlockingQueue<JsonNode> frames(String name) {
        return bindings.get(name).frames;
    }

    String connectionId() {
        return connectionId;
    }

    // Subscribing: section 9.5.

    void step() {
        if (!client.isOpen()) {
            return;
        }
        Map.copyOf(states).forEach((channel, state) -> {
            if (state.isActive() && !isBound(channel) && !automatic.contains(channel)) {
                states.put(channel, State.UNSUBSCRIBE_PENDING);
                client.send("{\"event\":\"hotsock.unsubscribe\",\"channel\":\"" + channel + "\"}");
            }
        });
        Map.copyOf(bindings).forEach((channel, binding) -> {
            State state = states.get(realNames.getOrDefault(channel, channel));
            if (state == null || state.isOver()) {
                subscribe(channel, binding.token);
            }
        });
    }

    private boolean isBound(String channel) {
        return bindings.containsKey(channel)
                || bindings.keySet().stream().anyMatch(name -> channel.equals(realNames.get(name)));
    }

    private void subscribe(String channel, BrowserClient.SubscribeToken token) {
        String frame = "{\"event\":\"hotsock.subscribe\",\"channel\":\"" + channel + "\"";
        if (token == null) {
            states.put(channel, State.SUBSCRIBE_PENDING);
            client.send(frame + "}");
        } else if (connectionId != null) {
            states.put(channel, State.SUBSCRIBE_PENDING);
            String id = connectionId;
            client.withToken(
                    () -> token.of(channel, id),
                    1,
                    good -> client.send(frame + ",\"data\":{\"token\":\"" + good + "\"}}"),
                    failure -> {
                        client.tokenErrors.add(failure);
                        states.put(channel, State.SUBSCRIBE_FAILED);
                    });
        }
    }

    // Receiving: sections 9.4 and 9.6.

    void receive(String text) {
        try {
            JsonNode frame = TestSocket.JSON.readTree(text);
            String event = frame.path("event").asText();
            if (!hasItsPieces(frame, event)) {
                client.violations.add(text);
            }
            note(frame, event, frame.path("channel").asText());
            dispatch(frame, frame.path("channel").asText());
        } catch (IOException e) {
            client.violations.add("no JSON: " + text);
        }
    }

    private static boolean hasItsPieces(JsonNode frame, String event) {
        return frame.isObject()
                && switch (event) {
                    case "hotsock.connected", "hotsock.subscribed" ->
                        frame.path("meta").isObject() && frame.path("data").isObject();
                    case "hotsock.memberAdded", "hotsock.memberRemoved" ->
                        frame.path("data").path("members").isArray();
                    default -> true;
                };
    }

    /** That a member was updated is not noted (X6). */
    private void note(JsonNode frame, String event, String channel) {
        switch (event) {
            case "hotsock.connected" ->
                connectionId = frame.path("data").path("connectionId").asText();
            case "hotsock.ping" -> client.send("{\"event\":\"hotsock.pong\"}");
            case "hotsock.subscribed" -> subscribed(frame, channel);
            case "hotsock.memberAdded", "hotsock.memberRemoved" ->
                members.put(channel, frame.path("data").path("members"));
            case "hotsock.unsubscribed" -> states.put(channel, State.UNSUBSCRIBE_CONFIRMED);
            case "hotsock.error" ->
                failed(channel, frame.path("error").path("code").asText());
            default -> {}
        }
    }

    private void subscribed(JsonNode frame, String channel) {
        String alias = frame.path("meta").path("channelAlias").asText("");
        if (!alias.isEmpty()) {
            realNames.put(alias, channel);
            states.remove(alias);
        }
        if (frame.path("data").path("autoSubscribed").asBoolean()) {
            automatic.add(channel);
        }
        members.put(channel, frame.path("data").path("members"));
        states.put(channel, State.SUBSCRIBE_CONFIRMED);
    }

    private void failed(String channel, String code) {
        String name = realNames.getOrDefault(channel, channel);
        switch (code) {
            case "ALREADY_SUBSCRIBED" -> states.put(name, State.SUBSCRIBE_CONFIRMED);
            case "SUBSCRIBE_PERMISSION_DENIED", "INVALID_SUBSCRIBE_TOKEN" -> states.put(name, State.SUBSCRIBE_FAILED);
            case "NOT_SUBSCRIBED" -> states.put(name, State.UNSUBSCRIBE_CONFIRMED);
            default -> {}
        }
    }

    private void dispatch(JsonNode frame, String channel) {
        bindings.forEach((name, binding) -> {
            if (name.equals(channel) || channel.equals(realNames.get(name))) {
                binding.frames.add(frame);
            }
        });
        client.dispatched.add(frame);
    }
}
