package io.hotsock.local.internal.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** JSON as it goes over the wire: numbers keep their digits, nesting is bounded, duplicate keys are refused. */
public final class Json {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();
    private static final ObjectReader TREES = MAPPER.readerFor(JsonNode.class);
    private static final JsonFactory FACTORY = MAPPER.getFactory();

    private Json() {}

    /** A new, empty object. */
    public static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    /** Compact JSON text. */
    public static String write(JsonNode node) {
        try {
            return MAPPER.writeValueAsString(node);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The length of the compact JSON in UTF-8. */
    public static int bytes(JsonNode node) {
        return write(node).getBytes(StandardCharsets.UTF_8).length;
    }

    /**
     * Reads an object.
     *
     * @throws NotAnObject when the text is no JSON, or no object; says why, without quoting the text
     */
    public static Document read(byte[] utf8) {
        requireNoZero(utf8);
        try (JsonParser parser = FACTORY.createParser(utf8)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new NotAnObject("the body is no JSON object");
            }
            Document document = fields(parser);
            if (parser.nextToken() != null) {
                throw new NotAnObject("there is more text after the JSON object");
            }
            return document;
        } catch (JsonProcessingException e) {
            throw new NotAnObject("the text is no valid JSON" + place(e));
        } catch (NumberFormatException e) {
            // Numbers are made after they were read: 1e99999999999 has the form of one.
            throw new NotAnObject("a number in it is too large or too small");
        } catch (IOException e) {
            throw new NotAnObject("the text is no UTF-8");
        }
    }

    /** No JSON in UTF-8 holds a zero, and where there is one the parser would take it for UTF-16 or UTF-32. */
    private static void requireNoZero(byte[] utf8) {
        for (byte b : utf8) {
            if (b == 0) {
                throw new NotAnObject("the text is no JSON in UTF-8");
            }
        }
    }

    private static Document fields(JsonParser parser) throws IOException {
        ObjectNode object = object();
        long dataBytes = 0;
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            parser.nextToken();
            long start = parser.currentTokenLocation().getByteOffset();
            object.set(name, TREES.readTree(parser));
            if (name.equals("data")) {
                dataBytes = parser.currentLocation().getByteOffset() - start;
            }
        }
        return new Document(object, dataBytes);
    }

    private static String place(JsonProcessingException e) {
        return e.getLocation() == null
                ? ""
                : " (line " + e.getLocation().getLineNr() + ", column "
                        + e.getLocation().getColumnNr() + ")";
    }

    /**
     * A JSON object as received.
     *
     * @param dataBytes length in bytes of the text of its field {@code data}, 0 without one (contract U26)
     */
    public record Document(ObjectNode fields, long dataBytes) {}

    /** The text is no JSON object. */
    public static final class NotAnObject extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NotAnObject(String message) {
            super(message, null, false, false);
        }
    }
}
