package io.hotsock.publish.internal.transport;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.hotsock.api.PublishResult;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An accepting answer of the service (contract section 2.2), parsed when first asked. */
final class Reply implements PublishResult {

    /** Apart, so that who never asks for more than acceptance needs no mapper. */
    private static final class Trees {
        static final ObjectMapper JSON = new ObjectMapper();
    }

    private final String channel;
    private final String event;
    private final byte[] body;
    private final Object response;
    private volatile @Nullable JsonNode parsed;

    Reply(Outgoing message, byte[] body, Object response) {
        this.channel = message.channel();
        this.event = message.event();
        this.body = body;
        this.response = response;
    }

    @Override
    public String channel() {
        return channel;
    }

    @Override
    public String event() {
        return event;
    }

    @Override
    public Optional<String> id() {
        return text("id");
    }

    @Override
    public Optional<String> scheduleArn() {
        return text("scheduleArn");
    }

    @Override
    public <T> Optional<T> unwrap(Class<T> type) {
        return type.isInstance(response) ? Optional.of(type.cast(response)) : Optional.empty();
    }

    private Optional<String> text(String field) {
        return Optional.ofNullable(tree().path(field).textValue());
    }

    private JsonNode tree() {
        JsonNode tree = parsed;
        if (tree == null) {
            tree = parse();
            parsed = tree;
        }
        return tree;
    }

    private JsonNode parse() {
        try {
            return Trees.JSON.readTree(body);
        } catch (IOException e) {
            // The echo was there, so the service has accepted; whatever follows it is no reason to fail.
            return Trees.JSON.missingNode();
        }
    }

    @Override
    public String toString() {
        return "PublishResult[channel=" + channel + ", event=" + event + "]";
    }
}
