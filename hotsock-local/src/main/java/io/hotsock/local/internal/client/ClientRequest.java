package io.hotsock.local.internal.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.hotsock.local.internal.json.Json;
import io.hotsock.local.internal.refusal.Refusal;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A client's request: a frame of the WebSocket, or the body of a Client HTTP call. Unknown fields are ignored (U33). */
public final class ClientRequest {

    private final ObjectNode fields;
    private final long dataBytes;

    /** The request in a document. */
    public ClientRequest(Json.Document document) {
        this.fields = document.fields();
        this.dataBytes = document.dataBytes();
    }

    /** A string that must be there. */
    public String required(String name) {
        String value = optional(name);
        if (value == null) {
            throw Refusal.invalid("INVALID_REQUEST", "The field \"" + name + "\" is missing.");
        }
        return value;
    }

    /** A string, or {@code null}. */
    public @Nullable String optional(String name) {
        return text(fields.path(name), name);
    }

    /** A string inside {@code data}, or {@code null}. */
    public @Nullable String inData(String name) {
        return text(fields.path("data").path(name), "data." + name);
    }

    /** A string inside {@code data} that must be there. */
    public String requiredInData(String name) {
        String value = inData(name);
        if (value == null) {
            throw Refusal.invalid("INVALID_REQUEST", "The field \"data." + name + "\" is missing.");
        }
        return value;
    }

    /** A boolean, false by default. */
    public boolean flag(String name) {
        JsonNode value = fields.path(name);
        if (!value.isMissingNode() && !value.isNull() && !value.isBoolean()) {
            throw Refusal.invalid("INVALID_REQUEST", "The field \"" + name + "\" is no boolean.");
        }
        return value.asBoolean(false);
    }

    /** A field as it is, possibly missing. */
    public JsonNode field(String name) {
        return fields.path(name);
    }

    /** The data, JSON null when there is none. */
    public JsonNode data() {
        JsonNode data = fields.path("data");
        return data.isMissingNode() ? NullNode.getInstance() : data;
    }

    /** The length of the data's text, in bytes. */
    public long dataBytes() {
        return dataBytes;
    }

    private static @Nullable String text(JsonNode value, String name) {
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        if (!value.isTextual()) {
            throw Refusal.invalid(
                    "INVALID_REQUEST",
                    "The field \"" + name + "\" is of the wrong type: a string is expected, not "
                            + value.getNodeType().name().toLowerCase(Locale.ROOT) + ".");
        }
        return value.textValue();
    }
}
