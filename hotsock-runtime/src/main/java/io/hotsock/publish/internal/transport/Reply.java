package io.hotsock.publish.internal.transport;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.hotsock.api.PublishResult;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An accepting answer of the service (contract section 2.2), parsed when first asked. */
final class Reply implements PublishResult {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JsonFactory TOKENS = JSON.getFactory();

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

    /**
     * Whether a body is the service's acceptance of a message: an object that echoes channel and event. Refusals may come
     * without any other sign of failure (contract section 2.3, U1).
     */
    static boolean accepts(byte[] body, Outgoing message) {
        try (JsonParser parser = TOKENS.createParser(body)) {
            return parser.nextToken() == JsonToken.START_OBJECT && echoes(parser, message);
        } catch (IOException notJson) {
            return false;
        }
    }

    private static boolean echoes(JsonParser parser, Outgoing message) throws IOException {
        boolean channel = false;
        boolean event = false;
        while (!(channel && event) && parser.nextToken() == JsonToken.FIELD_NAME) {
            String field = parser.currentName();
            parser.nextToken();
            if (field.equals("channel")) {
                channel = message.channel().equals(parser.getValueAsString());
            } else if (field.equals("event")) {
                event = message.event().equals(parser.getValueAsString());
            } else {
                parser.skipChildren();
            }
        }
        return channel && event;
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
            return JSON.readTree(body);
        } catch (IOException e) {
            // The echo was there, so the service has accepted; whatever follows it is no reason to fail.
            return JSON.missingNode();
        }
    }

    @Override
    public String toString() {
        return "PublishResult[channel=" + channel + ", event=" + event + "]";
    }
}
