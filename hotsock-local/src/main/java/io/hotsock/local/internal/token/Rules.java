package io.hotsock.local.internal.token;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/**
 * The directives under one key of a claim.
 *
 * @param literal whether every key on the way here is a literal name
 */
record Rules(NamePattern key, boolean literal, JsonNode values, List<Rules> messages, List<Rules> storage) {

    Rules underPattern() {
        return new Rules(key, false, values, messages, storage);
    }
}
