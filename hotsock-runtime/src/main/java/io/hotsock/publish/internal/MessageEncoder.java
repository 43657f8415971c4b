package io.hotsock.publish.internal;

import io.hotsock.api.InvalidMessageException;
import io.hotsock.api.Message;
import io.hotsock.publish.DataEncoder;
import io.hotsock.publish.JacksonDataEncoder;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes the request JSON of contract section 2.1, in the order of attributes that section 12.1 prints. */
final class MessageEncoder {

    /** The service's limit for data: 32 KiB of JSON text. */
    static final int MAX_DATA_BYTES = 32 * 1024;

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
        PayloadWriter json = new PayloadWriter(buffer);
        json.text("event", message.event());
        json.text("channel", message.channel());
        writeContent(message, json, buffer);
        writeOptions(message, deduplicationId, json);
        for (Map.Entry<String, @Nullable Object> further : message.attributes().entrySet()) {
            writeValue(message, further.getKey(), further.getValue(), Long.MAX_VALUE, json, buffer);
        }
        json.end();
        return buffer.toByteArray();
    }

    private void writeContent(Message message, PayloadWriter json, PayloadBuffer buffer) {
        if (message.key() != null) {
            json.text("key", message.key());
        }
        if (message.hasData()) {
            writeValue(message, "data", message.data(), MAX_DATA_BYTES, json, buffer);
        }
    }

    private static void writeOptions(Message message, @Nullable String deduplicationId, PayloadWriter json) {
        if (deduplicationId != null) {
            json.text("deduplicationId", deduplicationId);
        }
        if (message.eagerIdGeneration()) {
            json.yes("eagerIdGeneration");
        }
        if (message.emitPubSubEvent()) {
            json.yes("emitPubSubEvent");
        }
        if (message.store().isPresent()) {
            json.number("store", message.store().getAsLong());
        }
        if (message.scheduleExpression() != null) {
            json.text("scheduleExpression", message.scheduleExpression());
        }
        if (message.scheduleExpressionTimezone() != null) {
            json.text("scheduleExpressionTimezone", message.scheduleExpressionTimezone());
        }
    }

    private void writeValue(
            Message message, String name, @Nullable Object value, long max, PayloadWriter json, PayloadBuffer buffer) {
        json.name(name);
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
