package io.hotsock.publish.internal.transport;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the service said about a failure, fit for an exception's message: one line of limited length. AWS adds the whole
 * signed request, session token included, to some errors, always after a line break.
 */
final class ServiceWords {

    private static final int MAX_LENGTH = 300;
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern CONTROLS = Pattern.compile("\\p{Cntrl}");

    private ServiceWords() {}

    /** The first line, shortened. */
    static String brief(@Nullable String text, String otherwise) {
        String line = text == null ? "" : text.lines().findFirst().orElse("").strip();
        if (line.isEmpty()) {
            return otherwise;
        }
        String clean = CONTROLS.matcher(line).replaceAll(" ");
        return clean.length() <= MAX_LENGTH ? clean : clean.substring(0, MAX_LENGTH) + "…";
    }

    /** The words in a refusal's body, whichever of the usual shapes it has. */
    static String inBody(byte[] body, String otherwise) {
        JsonNode tree = parse(body);
        for (String pointer : new String[] {"/errorMessage", "/error/message", "/message", "/Message", "/error"}) {
            JsonNode found = tree.at(pointer);
            if (found.isTextual()) {
                return brief(found.textValue(), otherwise);
            }
        }
        return otherwise;
    }

    /** The {@code errorType} of a Lambda error document, or an empty text. */
    static String errorType(byte[] body) {
        return parse(body).path("errorType").asText("");
    }

    private static JsonNode parse(byte[] body) {
        try {
            return JSON.readTree(body);
        } catch (IOException notJson) {
            return JSON.missingNode();
        }
    }
}
