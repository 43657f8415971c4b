package io.hotsock.local.junit;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.lang.reflect.Type;

/**
 * A message as it was published, with its data as JSON.
 *
 * @param json the whole request (contract section 2.1), for the attributes that have no method here
 */
public record PublishedEvent(JsonNode json) {

    private static final int SHOWN = 200;

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .findAndAddModules()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    static JsonNode parse(String body) {
        try {
            return MAPPER.readTree(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("An accepted message is no JSON.", e);
        }
    }

    /** The channel. */
    public String channel() {
        return json.path("channel").asText();
    }

    /** The event's name. */
    public String event() {
        return json.path("event").asText();
    }

    /** The key, when channel storage was written; empty otherwise. */
    public String key() {
        return json.path("key").asText();
    }

    /** The data; a missing node when there is none. */
    public JsonNode data() {
        return json.path("data");
    }

    /**
     * The data read as a type, by Jackson with the modules on the class path; properties that the type does not have are
     * passed over.
     *
     * @throws AssertionError when there is no data, or it does not fit; with the data
     */
    public <T> T dataAs(Class<T> type) {
        return read(type, parser -> MAPPER.readValue(parser, type));
    }

    /** As {@link #dataAs(Class)}, for types with parameters: {@code dataAs(new TypeReference<List<User>>() {})}. */
    public <T> T dataAs(TypeReference<T> type) {
        return read(type.getType(), parser -> MAPPER.readValue(parser, type));
    }

    private <T> T read(Type type, Reading<T> reading) {
        if (data().isMissingNode() || data().isNull()) {
            throw new AssertionError(this + " has no data to read as " + type.getTypeName() + ".");
        }
        try {
            return reading.of(MAPPER.treeAsTokens(data()));
        } catch (IOException e) {
            throw new AssertionError("The data of " + this + " can not be read as " + type.getTypeName() + ".", e);
        }
    }

    private interface Reading<T> {
        T of(JsonParser parser) throws IOException;
    }

    /** Channel, event and the beginning of the data. */
    @Override
    public String toString() {
        String text = data().isMissingNode() ? "(no data)" : data().toString();
        String shown = text.length() > SHOWN ? text.substring(0, SHOWN) + "…" : text;
        return channel() + "  " + event() + (key().isEmpty() ? "" : "  key " + key()) + "  " + shown;
    }
}
