package io.hotsock.cli.listen;

import com.fasterxml.jackson.databind.JsonNode;

/** What a connection brings. */
sealed interface Signal {

    /**
     * A frame from the server.
     *
     * @param text as it came
     */
    record Frame(JsonNode json, String text) implements Signal {

        String event() {
            return json.path("event").asText();
        }

        String channel() {
            return json.path("channel").asText();
        }
    }

    /** The connection is gone. */
    record Ended(String reason) implements Signal {}

    /** Nothing came in time. */
    record Silence() implements Signal {}
}
