package io.hotsock.local.internal.message;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/**
 * The attributes of a server's publish request (contract section 2.1), checked.
 *
 * @param data JSON null when absent
 * @param store seconds, or {@code null} for the default of the event
 */
public record PublishRequest(
        String channel,
        String event,
        JsonNode data,
        @Nullable String key,
        @Nullable String deduplicationId,
        boolean eagerIdGeneration,
        boolean emitPubSubEvent,
        @Nullable Long store,
        @Nullable String scheduleExpression,
        @Nullable String scheduleExpressionTimezone) {}
