package io.hotsock.benchmarks.encode;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.hotsock.api.Message;
import java.io.ByteArrayOutputStream;
import java.io.IOException;

/** The same request, written without this project. */
public final class Encoders {

    private static final int TYPICAL_SIZE = 512;
    private static final JsonFactory JSON = new JsonFactory();

    /** Jackson set up as the runtime sets it up, for data that databind writes. */
    public static final ObjectWriter MAPPER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build()
            .writer();

    private Encoders() {}

    /** Envelope by hand, data by Jackson's databind: what an application would do. */
    public static byte[] byHand(Message message, String deduplicationId) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(TYPICAL_SIZE);
        try (JsonGenerator json = MAPPER.createGenerator(bytes)) {
            begin(json, message);
            MAPPER.writeValue(json, message.data());
            end(json, deduplicationId);
        }
        return bytes.toByteArray();
    }

    /** Every field by hand: the least that Jackson can do. */
    static byte[] everyFieldByHand(Message message, Order data, String deduplicationId) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(TYPICAL_SIZE);
        try (JsonGenerator json = JSON.createGenerator(bytes)) {
            begin(json, message);
            data.write(json);
            end(json, deduplicationId);
        }
        return bytes.toByteArray();
    }

    private static void begin(JsonGenerator json, Message message) throws IOException {
        json.writeStartObject();
        json.writeStringField("event", message.event());
        json.writeStringField("channel", message.channel());
        json.writeFieldName("data");
    }

    private static void end(JsonGenerator json, String deduplicationId) throws IOException {
        json.writeStringField("deduplicationId", deduplicationId);
        json.writeEndObject();
    }
}
