package io.hotsock.local.junit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.hotsock.api.InvalidMessageException;
import io.hotsock.api.Message;
import io.hotsock.publish.JacksonDataEncoder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A message in the form it would have on the wire (contract section 2.1). */
final class MessageJson {

    private MessageJson() {}

    static JsonNode of(Message message) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("event", message.event()).put("channel", message.channel());
        if (message.key() != null) {
            json.put("key", message.key());
        }
        if (message.hasData()) {
            json.set("data", encoded(message, message.data()));
        }
        if (message.deduplicationId() != null) {
            json.put("deduplicationId", message.deduplicationId());
        }
        if (message.eagerIdGeneration()) {
            json.put("eagerIdGeneration", true);
        }
        if (message.emitPubSubEvent()) {
            json.put("emitPubSubEvent", true);
        }
        message.store().ifPresent(seconds -> json.put("store", seconds));
        if (message.scheduleExpression() != null) {
            json.put("scheduleExpression", message.scheduleExpression());
        }
        if (message.scheduleExpressionTimezone() != null) {
            json.put("scheduleExpressionTimezone", message.scheduleExpressionTimezone());
        }
        for (Map.Entry<String, @Nullable Object> attribute :
                message.attributes().entrySet()) {
            json.set(attribute.getKey(), encoded(message, attribute.getValue()));
        }
        return json;
    }

    private static JsonNode encoded(Message message, @Nullable Object value) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            JacksonDataEncoder.standard().encode(value, bytes);
        } catch (IOException e) {
            throw new InvalidMessageException(
                    message.channel(), message.event(), List.of("its data has no JSON form: " + e.getMessage()));
        }
        return PublishedEvent.parse(bytes.toString(StandardCharsets.UTF_8));
    }
}
