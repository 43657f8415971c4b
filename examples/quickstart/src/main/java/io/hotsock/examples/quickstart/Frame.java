package io.hotsock.examples.quickstart;

import com.fasterxml.jackson.databind.JsonNode;

/** One frame of the WebSocket, as a user received it. */
record Frame(User receiver, JsonNode json) {

    String event() {
        return json.path("event").asText();
    }

    String channel() {
        return json.path("channel").asText();
    }

    /** Whether it came over a channel that is not its receiver's. */
    boolean isForeign() {
        return json.has("channel") && !channel().equals(receiver.channel().name());
    }

    @Override
    public String toString() {
        return event() + " for " + receiver.name();
    }
}
