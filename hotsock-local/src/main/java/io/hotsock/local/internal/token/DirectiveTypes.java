package io.hotsock.local.internal.token;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Set;

/**
 * The types and limits of directives (contract sections 3.5 to 3.7). What breaks them refuses the token (U12); JSON null
 * is the same as absent, and directives of other names are let be.
 */
final class DirectiveTypes {

    private static final Set<String> FLAGS = Set.of(
            "subscribe",
            "autoSubscribe",
            "getInfo",
            "omitFromSubCount",
            "umdUpdate",
            "publish",
            "broadcast",
            "echo",
            "emitPubSubEvent",
            "observe",
            "get",
            "set");
    private static final Set<String> TIMES = Set.of("historyStart", "scheduleBefore");
    private static final BigDecimal LATEST = BigDecimal.valueOf(Instant.MAX.getEpochSecond());
    private static final long MAX_STORE = 3_155_695_200L;

    private DirectiveTypes() {}

    static void require(JsonNode directives, String where) {
        directives.properties().forEach(entry -> {
            JsonNode value = entry.getValue();
            if (!value.isNull() && !fits(entry.getKey(), value)) {
                throw new TokenRefused("claim " + where + "." + entry.getKey() + " is not " + expected(entry.getKey()));
            }
        });
    }

    private static boolean fits(String directive, JsonNode value) {
        if (FLAGS.contains(directive)) {
            return value.isBoolean();
        }
        if (TIMES.contains(directive)) {
            return value.isNumber() && value.decimalValue().abs().compareTo(LATEST) <= 0;
        }
        return switch (directive) {
            case "store" ->
                value.isIntegralNumber()
                        && value.canConvertToLong()
                        && value.longValue() >= Directives.FOREVER
                        && value.longValue() <= MAX_STORE;
            case "react" -> value.isBoolean() || isArrayOfStrings(value);
            default -> true;
        };
    }

    private static boolean isArrayOfStrings(JsonNode value) {
        boolean strings = value.isArray();
        for (JsonNode element : value) {
            strings &= element.isTextual();
        }
        return strings;
    }

    private static String expected(String directive) {
        if (FLAGS.contains(directive)) {
            return "true or false";
        }
        return switch (directive) {
            case "store" -> "-1 or a whole number of seconds from 0 to " + MAX_STORE;
            case "react" -> "true, false or an array of strings";
            default -> "a time in seconds";
        };
    }
}
