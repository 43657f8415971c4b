package io.hotsock.local.internal.socket;

import com.fasterxml.jackson.databind.JsonNode;
import io.hotsock.api.Names;
import io.hotsock.local.internal.channel.Connection;
import io.hotsock.local.internal.channel.Exclusive;
import io.hotsock.local.internal.channel.Frames;
import io.hotsock.local.internal.client.ClientRequest;
import io.hotsock.local.internal.json.Json;
import io.hotsock.local.internal.refusal.Refusal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hands each frame of a client to what its event does, and tells the client of refusals (contract sections 4.2 and 4.9).
 * Thread-safe once all events are registered.
 */
public final class ClientFrames {

    private static final Logger LOG = LoggerFactory.getLogger(ClientFrames.class);

    private final Exclusive exclusive;
    private final Clock clock;
    private final Map<String, ClientEvent> events = new HashMap<>();
    private @Nullable ClientEvent message;

    /** No events yet. */
    public ClientFrames(Exclusive exclusive, Clock clock) {
        this.exclusive = exclusive;
        this.clock = clock;
    }

    /** Registers what an event of the service does. */
    public ClientFrames on(String event, ClientEvent action) {
        events.put(event, action);
        return this;
    }

    /** Registers what every other event does: it is a message. */
    public ClientFrames onMessage(ClientEvent action) {
        message = action;
        return this;
    }

    /** Takes a text frame. It is parsed before the lock is taken: what it may cost is its sender's alone. */
    public void receive(Connection connection, String text) {
        try {
            ClientRequest frame = parse(text);
            exclusive.run(() -> act(connection, frame));
        } catch (Refusal refusal) {
            exclusive.run(() -> refuse(connection, null, refusal));
        }
    }

    /** Refuses a binary frame, which no client of the service sends. */
    void receiveBinary(Connection connection) {
        Refusal refusal = Refusal.invalid("INVALID_JSON", "Frames must be text, and this one is binary.");
        exclusive.run(() -> refuse(connection, null, refusal));
    }

    private void act(Connection connection, ClientRequest frame) {
        connection.received(clock.instant());
        try {
            action(frame.required("event")).handle(connection, frame);
        } catch (Refusal refusal) {
            refuse(connection, frame, refusal);
        }
    }

    private static ClientRequest parse(String text) {
        try {
            return new ClientRequest(Json.read(text.getBytes(StandardCharsets.UTF_8)));
        } catch (Json.NotAnObject e) {
            throw Refusal.invalid("INVALID_JSON", "A frame must be a JSON object: " + e.getMessage() + ".");
        }
    }

    private ClientEvent action(String event) {
        ClientEvent action = events.get(event);
        if (action == null && !event.startsWith(Names.RESERVED_PREFIX)) {
            action = message;
        }
        if (action == null) {
            throw Refusal.invalid("UNKNOWN_EVENT", "No event that clients may send has this name.");
        }
        return action;
    }

    private void refuse(Connection connection, @Nullable ClientRequest frame, Refusal refusal) {
        LOG.info("Refused {}: {}: {}", connection, refusal.code(), refusal.explanation());
        JsonNode channel = frame == null ? null : frame.field("channel");
        connection.send(Frames.error(channel == null ? null : channel.textValue(), refusal), clock.instant());
    }
}
