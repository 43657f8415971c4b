package io.hotsock.local.internal.client;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.hotsock.local.internal.message.Schedules;
import io.hotsock.local.internal.refusal.Refusal;
import io.hotsock.local.internal.token.Directives;
import java.time.Instant;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Now or later, where a token allows it by {@code scheduleBefore} (contract sections 2.6, 3.6 and 3.7). */
final class Scheduling {

    private final Schedules schedules;

    Scheduling(Schedules schedules) {
        this.schedules = schedules;
    }

    /** The time that a request names, or {@code null} for now. */
    @Nullable
    Instant time(ClientRequest request, Directives directives) {
        String expression = request.optional("scheduleExpression");
        if (expression == null) {
            return null;
        }
        Instant time = schedules.time(expression, request.optional("scheduleExpressionTimezone"));
        OptionalLong before = directives.scheduleBefore();
        if (before.isEmpty()) {
            throw Refusal.denied(
                    "SCHEDULE_PERMISSION_DENIED", "The token does not allow scheduling: scheduleBefore is absent.");
        }
        if (time.isAfter(Instant.ofEpochSecond(before.getAsLong()))) {
            throw Refusal.denied(
                    "SCHEDULE_PERMISSION_DENIED",
                    "The token does not allow scheduling for " + time + ": scheduleBefore is " + before.getAsLong()
                            + ".");
        }
        return time;
    }

    /** Does it now, or plans it and notes the schedule's ARN in the answer. */
    void run(@Nullable Instant time, Runnable action, ObjectNode answer) {
        if (time == null) {
            action.run();
        } else {
            String channel = answer.path("channel").asText();
            String event = answer.path("event").asText();
            answer.put("scheduleArn", schedules.plan(time, channel, event, action));
        }
    }
}
