package io.hotsock.token.internal;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.core.util.JsonRecyclerPools;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.hotsock.token.InvalidTokenException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Array;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes values of claims as JSON, exactly or not at all. */
public final class ClaimsWriter {

    // Whoever writes many tokens keeps a generator, and with it the buffers: a pool of Jackson's own would add nothing.
    private static final JsonFactory JSON = new JsonFactoryBuilder()
            .rootValueSeparator((String) null)
            .enable(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8)
            .recyclerPool(JsonRecyclerPools.nonRecyclingPool())
            .build();

    private static final Pool<Gauge> GAUGES = new Pool<>(8);

    private ClaimsWriter() {}

    /** A generator that writes any number of values, with nothing between them. */
    static JsonGenerator generator(OutputStream target) {
        try {
            return JSON.createGenerator(target);
        } catch (IOException e) {
            throw new UncheckedIOException("A generator for memory alone reads and writes nothing", e);
        }
    }

    /** How many bytes a claim's value has as compact JSON in UTF-8. */
    public static int size(String name, @Nullable Object value) {
        Gauge found = GAUGES.take();
        Gauge gauge = found == null ? new Gauge() : found;
        try {
            value(gauge.json, name, value);
            gauge.json.flush();
        } catch (IOException e) {
            throw refused("the claim " + name + " can not be written as JSON ("
                    + e.getClass().getSimpleName() + ")");
        }
        int size = gauge.text.size();
        gauge.text.reset();
        GAUGES.give(gauge);
        return size;
    }

    static void member(JsonGenerator json, String name, @Nullable Object value) throws IOException {
        json.writeFieldName(name);
        value(json, name, value);
    }

    private static void value(JsonGenerator json, String path, @Nullable Object value) throws IOException {
        if (value instanceof String text) {
            json.writeString(text);
        } else if (value instanceof Boolean truth) {
            json.writeBoolean(truth);
        } else if (value instanceof Map<?, ?> map) {
            object(json, path, map);
        } else if (value instanceof Number number) {
            number(json, path, number);
        } else if (value instanceof Iterable<?> elements && !(value instanceof JsonNode)) {
            array(json, path, elements);
        } else if (value == null) {
            json.writeNull();
        } else {
            other(json, path, value);
        }
    }

    private static void object(JsonGenerator json, String path, Map<?, ?> map) throws IOException {
        json.writeStartObject();
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            if (!(entry.getKey() instanceof String name)) {
                throw refused("the claim " + path + " has a key that is no string");
            }
            json.writeFieldName(name);
            value(json, path, entry.getValue());
        }
        json.writeEndObject();
    }

    private static void array(JsonGenerator json, String path, Iterable<?> elements) throws IOException {
        json.writeStartArray();
        for (Object element : elements) {
            value(json, path, element);
        }
        json.writeEndArray();
    }

    private static void number(JsonGenerator json, String path, Number number) throws IOException {
        if (number instanceof Long || number instanceof Integer || number instanceof Short || number instanceof Byte) {
            json.writeNumber(number.longValue());
        } else if (number instanceof BigInteger big) {
            json.writeNumber(big);
        } else if (number instanceof BigDecimal big) {
            json.writeNumber(big);
        } else if (!Double.isFinite(number.doubleValue())) {
            throw refused("the claim " + path + " has the number " + number + ", which JSON can not express");
        } else if (number instanceof Float single) {
            json.writeNumber(single);
        } else {
            json.writeNumber(number.doubleValue());
        }
    }

    private static void other(JsonGenerator json, String path, Object value) throws IOException {
        if (value instanceof JsonNode node) {
            tree(json, path, node);
        } else if (value instanceof Object[] elements) {
            array(json, path, Arrays.asList(elements));
        } else if (value.getClass().isArray()) {
            primitives(json, path, value);
        } else {
            bean(json, path, value);
        }
    }

    private static void primitives(JsonGenerator json, String path, Object array) throws IOException {
        json.writeStartArray();
        for (int i = 0; i < Array.getLength(array); i++) {
            value(json, path, Array.get(array, i));
        }
        json.writeEndArray();
    }

    /** By way of a tree, because Jackson by itself would write a number that is not finite as a string. */
    private static void bean(JsonGenerator json, String path, Object value) throws IOException {
        JsonNode node;
        try {
            node = Beans.MAPPER.valueToTree(value);
        } catch (IllegalArgumentException e) {
            throw refused("the claim " + path + " holds a "
                    + value.getClass().getName() + ", which has no JSON form"
                    + (value instanceof Instant ? "; give seconds since 1970 or a string" : ""));
        }
        tree(json, path, node);
    }

    private static void tree(JsonGenerator json, String path, JsonNode node) throws IOException {
        switch (node.getNodeType()) {
            case OBJECT -> {
                json.writeStartObject();
                for (Map.Entry<String, JsonNode> member : node.properties()) {
                    json.writeFieldName(member.getKey());
                    tree(json, path, member.getValue());
                }
                json.writeEndObject();
            }
            case ARRAY -> {
                json.writeStartArray();
                for (JsonNode element : node) {
                    tree(json, path, element);
                }
                json.writeEndArray();
            }
            case NUMBER -> number(json, path, node.numberValue());
            case BOOLEAN -> json.writeBoolean(node.booleanValue());
            case STRING, BINARY -> json.writeString(node.asText());
            case NULL -> json.writeNull();
            default -> throw refused("the claim " + path + " holds a node that has no JSON form");
        }
    }

    static InvalidTokenException refused(String problem) {
        return new InvalidTokenException(List.of(problem));
    }

    /** Kept for measuring, because a generator's buffers are dearer than what is measured. */
    private static final class Gauge {
        final ByteArrayOutputStream text = new ByteArrayOutputStream();
        final JsonGenerator json = generator(text);
    }

    /** Made at the first bean: most tokens never need a mapper. */
    private static final class Beans {
        static final ObjectMapper MAPPER = new ObjectMapper();
    }
}
