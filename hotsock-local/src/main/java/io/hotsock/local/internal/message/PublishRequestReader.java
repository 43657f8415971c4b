package io.hotsock.local.internal.message;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.hotsock.api.Names;
import io.hotsock.local.internal.json.Json;
import io.hotsock.local.internal.refusal.Refusal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads and checks a publish request by contract sections 2.1, 2.7 and 12.6. Every problem is reported at once. Unknown
 * attributes are ignored (U3); sizes are those of the text received (U26).
 */
final class PublishRequestReader {

    static final int MAX_DATA_BYTES = 32 * 1024;
    private static final long MAX_STORE = 3_155_695_200L;
    private static final int MAX_DEDUPLICATION_ID = 128;

    private final ObjectNode fields;
    private final List<String> problems = new ArrayList<>();

    private PublishRequestReader(ObjectNode fields) {
        this.fields = fields;
    }

    /**
     * The request.
     *
     * @throws Refusal naming everything that is wrong with it
     */
    static PublishRequest read(Json.Document document) {
        PublishRequestReader reader = new PublishRequestReader(document.fields());
        PublishRequest request = reader.request(document.dataBytes());
        if (!reader.problems.isEmpty()) {
            throw Refusal.invalid("INVALID_MESSAGE", "Invalid message: " + String.join("; ", reader.problems) + ".");
        }
        return request;
    }

    private PublishRequest request(long dataBytes) {
        String channel = required("channel");
        String event = required("event");
        note(channel == null ? null : Names.channelProblem(channel));
        note(event == null ? null : Names.eventProblem(event));
        boolean storage = Names.STORAGE_SET.equals(event);
        if (dataBytes > MAX_DATA_BYTES) {
            problems.add("data has " + dataBytes + " bytes; at most " + MAX_DATA_BYTES + " are allowed");
        }
        return new PublishRequest(
                channel == null ? "" : channel,
                event == null ? "" : event,
                fields.path("data").isMissingNode() ? NullNode.getInstance() : fields.path("data"),
                storage ? key() : null,
                deduplicationId(),
                flag("eagerIdGeneration"),
                flag("emitPubSubEvent"),
                store(storage),
                text("scheduleExpression"),
                text("scheduleExpressionTimezone"));
    }

    private @Nullable String key() {
        String key = required("key");
        note(key == null ? null : Names.storageKeyProblem(key));
        return key;
    }

    private @Nullable String deduplicationId() {
        String id = text("deduplicationId");
        if (id == null || id.isEmpty()) {
            return null;
        }
        boolean plain = id.chars().allMatch(c -> c > ' ' && c < 0x7f);
        if (!plain || id.length() > MAX_DEDUPLICATION_ID) {
            problems.add("deduplicationId is not 1 to " + MAX_DEDUPLICATION_ID
                    + " ASCII letters, digits and punctuation characters");
        }
        return id;
    }

    private @Nullable Long store(boolean storage) {
        JsonNode store = fields.path("store");
        if (store.isMissingNode() || store.isNull()) {
            return null;
        }
        long least = storage ? 1 : 0;
        boolean good = store.isIntegralNumber()
                && store.canConvertToLong()
                && (store.longValue() == -1 || (store.longValue() >= least && store.longValue() <= MAX_STORE));
        if (!good) {
            problems.add("store is neither -1 nor a whole number of seconds from " + least + " to " + MAX_STORE);
            return null;
        }
        return store.longValue();
    }

    private @Nullable String required(String name) {
        String value = text(name);
        if (value == null
                && (fields.path(name).isMissingNode() || fields.path(name).isNull())) {
            problems.add(name + " is missing");
        }
        return value;
    }

    private @Nullable String text(String name) {
        JsonNode value = fields.path(name);
        if (!value.isMissingNode() && !value.isNull() && !value.isTextual()) {
            problems.add(name + " is no string");
        }
        return value.textValue();
    }

    private boolean flag(String name) {
        JsonNode value = fields.path(name);
        if (!value.isMissingNode() && !value.isNull() && !value.isBoolean()) {
            problems.add(name + " is no boolean");
        }
        return value.asBoolean(false);
    }

    private void note(@Nullable String problem) {
        if (problem != null) {
            problems.add(problem);
        }
    }
}
