package io.hotsock.examples.quickstart;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;

/** An HTTP answer. */
record Reply(int status, String type, String body) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** A file of the page. */
    static Reply file(String name, String type) {
        try (InputStream file = Objects.requireNonNull(Reply.class.getResourceAsStream("/page/" + name), name)) {
            return new Reply(200, type + "; charset=utf-8", new String(file.readAllBytes(), UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a domain method returned. */
    static Reply json(Object value) {
        return json(200, value);
    }

    /** Why there is nothing else, in a sentence. */
    static Reply problem(int status, Exception problem) {
        return json(status, Map.of("problem", String.valueOf(problem.getMessage())));
    }

    private static Reply json(int status, Object value) {
        try {
            return new Reply(status, "application/json", JSON.writeValueAsString(value));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
