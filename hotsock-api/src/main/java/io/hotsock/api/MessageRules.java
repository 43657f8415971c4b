package io.hotsock.api;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The rules of contract sections 2.1 and 12.6 that can be checked without encoding the data. */
final class MessageRules {

    static final Set<String> KNOWN_ATTRIBUTES = Set.of(
            "channel",
            "event",
            "data",
            "key",
            "deduplicationId",
            "eagerIdGeneration",
            "emitPubSubEvent",
            "store",
            "scheduleExpression",
            "scheduleExpressionTimezone");

    private static final int MAX_DEDUPLICATION_ID_LENGTH = 128;

    /** Apart, so that a program whose messages have no schedules does not start by making it. */
    static final class At {
        static final DateTimeFormatter FORMAT =
                DateTimeFormatter.ofPattern("'at('uuuu-MM-dd'T'HH:mm:ss')'").withResolverStyle(ResolverStyle.STRICT);

        private At() {}
    }

    private MessageRules() {}

    static void check(Message message) {
        List<String> problems = null;
        problems = add(problems, Names.channelProblem(message.channel()));
        problems = add(problems, Names.eventProblem(message.event()));
        problems = add(problems, keyProblem(message));
        problems = add(problems, deduplicationProblem(message.deduplicationId()));
        problems = add(problems, storeProblem(message));
        if (message.scheduleExpression() != null) {
            problems = add(problems, expressionProblem(message.scheduleExpression()));
            problems = add(problems, zoneProblem(message.scheduleExpressionTimezone()));
        }
        if (problems != null) {
            throw new InvalidMessageException(message.channel(), message.event(), problems);
        }
    }

    /** Most messages have no problem, so nothing is allocated for them. */
    private static @Nullable List<String> add(@Nullable List<String> problems, @Nullable String problem) {
        if (problem == null) {
            return problems;
        }
        List<String> more = problems == null ? new ArrayList<>() : problems;
        more.add(problem);
        return more;
    }

    private static @Nullable String keyProblem(Message message) {
        String key = message.key();
        if (key != null) {
            return Names.storageKeyProblem(key);
        }
        return message.event().equals(Names.STORAGE_SET) ? "a storage write needs a key" : null;
    }

    private static @Nullable String deduplicationProblem(@Nullable String id) {
        if (id == null) {
            return null;
        }
        int length = id.codePointCount(0, id.length());
        if (length > MAX_DEDUPLICATION_ID_LENGTH) {
            return "the deduplicationId has " + length + " characters; at most " + MAX_DEDUPLICATION_ID_LENGTH
                    + " are allowed";
        }
        for (int i = 0; i < id.length(); i++) {
            if (id.charAt(i) <= ' ' || id.charAt(i) >= 0x7f) {
                return "the deduplicationId has " + Names.described(id, i)
                        + "; only ASCII letters, digits and punctuation are allowed";
            }
        }
        return null;
    }

    private static @Nullable String storeProblem(Message message) {
        return message.store().isPresent()
                ? storeProblem(message, message.store().getAsLong())
                : null;
    }

    private static @Nullable String storeProblem(Message message, long store) {
        boolean storage = message.event().equals(Names.STORAGE_SET);
        if (storage && store == 0) {
            return "store is 0, which a storage entry can not have; use -1 (for ever) or 1 and more seconds";
        }
        boolean good = store >= Message.STORE_FOREVER && store <= Message.MAX_STORE_SECONDS;
        return good
                ? null
                : "store is " + store + "; allowed are -1 (for ever) and " + (storage ? "1" : "0") + " to "
                        + Message.MAX_STORE_SECONDS + " seconds";
    }

    private static @Nullable String expressionProblem(String expression) {
        try {
            LocalDateTime.parse(expression, At.FORMAT);
            return null;
        } catch (DateTimeParseException e) {
            return "the scheduleExpression \"" + expression
                    + "\" is not of the one-time form at(yyyy-MM-ddTHH:mm:ss), such as at(2031-03-04T05:06:07)";
        }
    }

    private static @Nullable String zoneProblem(@Nullable String zone) {
        boolean known = zone == null
                || zone.equals("UTC")
                || ZoneId.getAvailableZoneIds().contains(zone);
        return known
                ? null
                : "the scheduleExpressionTimezone \"" + zone + "\" is no IANA time zone, such as Europe/Helsinki";
    }
}
