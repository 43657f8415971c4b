package io.hotsock.publish.internal;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.hotsock.api.InvalidMessageException;
import io.hotsock.api.Message;
import io.hotsock.publish.DataEncoder;
import io.hotsock.publish.JacksonDataEncoder;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes the request JSON of contract section 2.1, in the order of attributes that section 12.1 prints. */
final class MessageEncoder {

    /** The service's limit for data: 32 KiB of JSON text. */
    static final int MAX_DATA_BYTES = 32 * 1024;

    private static final JsonFactory JSON = new JsonFactory();

    private final DataEncoder dataEncoder;
    /** Output of an encoder that is not ours is looked at before it goes into the middle of ours. */
    private final boolean trusted;

    MessageEncoder(DataEncoder dataEncoder) {
        this.dataEncoder = dataEncoder;
        this.trusted = dataEncoder instanceof JacksonDataEncoder;
    }

    /**
     * The request.
     *
     * @param deduplicationId the message's own or an automatic one
     * @throws InvalidMessageException when the data has no JSON form or too much of it
     */
    byte[] encode(Message message, @Nullable String deduplicationId) {
        PayloadBuffer buffer = new PayloadBuffer();
        try (JsonGenerator json = JSON.createGenerator(buffer)) {
            json.writeStartObject();
            json.writeStringField("event", message.event());
            json.writeStringField("channel", message.channel());
            writeContent(message, json, buffer);
            writeOptions(message, deduplicationId, json);
            for (Map.Entry<String, @Nullable Object> attribute :
                    message.attributes().entrySet()) {
                writeValue(message, attribute.getKey(), attribute.getValue(), Long.MAX_VALUE, json, buffer);
            }
            json.writeEndObject();
        } catch (IOException e) {
            throw invalid(message, "it can not be written as JSON (" + EncodingProblem.describe(e) + ")", e);
        }
        return buffer.toByteArray();
    }

    private void writeContent(Message message, JsonGenerator json, PayloadBuffer buffer) throws IOException {
        if (message.key() != null) {
            json.writeStringField("key", message.key());
        }
        if (message.hasData()) {
            writeValue(message, "data", message.data(), MAX_DATA_BYTES, json, buffer);
        }
    }

    private static void writeOptions(Message message, @Nullable String deduplicationId, JsonGenerator json)
            throws IOException {
        if (deduplicationId != null) {
            json.writeStringField("deduplicationId", deduplicationId);
        }
        if (message.eagerIdGeneration()) {
            json.writeBooleanField("eagerIdGeneration", true);
        }
        if (message.emitPubSubEvent()) {
            json.writeBooleanField("emitPubSubEvent", true);
        }
        if (message.store().isPresent()) {
            json.writeNumberField("store", message.store().getAsLong());
        }
        if (message.scheduleExpression() != null) {
            json.writeStringField("scheduleExpression", message.scheduleExpression());
        }
        if (message.scheduleExpressionTimezone() != null) {
            json.writeStringField("scheduleExpressionTimezone", message.scheduleExpressionTimezone());
        }
    }

    private void writeValue(
            Message message, String name, @Nullable Object value, long max, JsonGenerator json, PayloadBuffer buffer)
            throws IOException {
        json.writeFieldName(name);
        // Makes the generator write the colon and count a value that then goes straight into the buffer.
        json.writeRawValue("");
        json.flush();
        int start = buffer.size();
        buffer.startValue(max);
        encodeValue(message, name, value, buffer);
        long size = buffer.endValue();
        if (size > max) {
            throw invalid(message, name + " is " + size + " bytes of JSON; at most " + max + " are allowed", null);
        }
        if (!trusted && !buffer.isJsonFrom(start)) {
            throw invalid(message, "the DataEncoder wrote something else than one JSON value for " + name, null);
        }
    }

    private void encodeValue(Message message, String name, @Nullable Object value, PayloadBuffer buffer) {
        try {
            dataEncoder.encode(value, buffer);
        } catch (Exception | LinkageError | AssertionError | StackOverflowError e) {
            String problem = name + " can not be written as JSON (" + EncodingProblem.describe(e) + ")";
            throw invalid(message, problem, e);
        }
    }

    private static InvalidMessageException invalid(Message message, String problem, @Nullable Throwable cause) {
        InvalidMessageException invalid =
                new InvalidMessageException(message.channel(), message.event(), List.of(problem));
        if (cause != null) {
            invalid.initCause(cause);
        }
        return invalid;
    }
}
