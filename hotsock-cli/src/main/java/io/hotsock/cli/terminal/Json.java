package io.hotsock.cli.terminal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** JSON as people type it and machines read it; numbers stay as they were written. */
public final class Json {

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS, DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private Json() {}

    /** An empty object. */
    public static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    /** An empty array. */
    public static ArrayNode array() {
        return MAPPER.createArrayNode();
    }

    /** A Java value as JSON. */
    public static JsonNode of(Object value) {
        return MAPPER.valueToTree(value);
    }

    /**
     * One JSON value.
     *
     * @param what names the input in the error
     * @param hint what to do instead, as a sentence
     */
    public static JsonNode read(String text, String what, String hint) {
        try {
            JsonNode value = MAPPER.readTree(text);
            if (value.isMissingNode()) {
                throw CommandFailure.usage("The " + what + " is empty. " + hint);
            }
            return value;
        } catch (JsonProcessingException e) {
            throw CommandFailure.usage("The " + what + " is no JSON: " + e.getOriginalMessage() + " at line "
                    + e.getLocation().getLineNr() + ", column "
                    + e.getLocation().getColumnNr() + ". " + hint);
        }
    }

    /** On one line. */
    public static String write(JsonNode value) {
        return value.toString();
    }

    /** On many lines. */
    public static String pretty(JsonNode value) {
        return value.toPrettyString();
    }

    /** The fields of an object as Java values, in their order. */
    public static Map<String, @Nullable Object> fields(ObjectNode object) {
        return MAPPER.convertValue(object, new TypeReference<LinkedHashMap<String, @Nullable Object>>() {});
    }
}
