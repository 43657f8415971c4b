package io.hotsock.local.internal.message;

import io.hotsock.local.internal.channel.Exclusive;
import io.hotsock.local.internal.refusal.Refusal;
import io.hotsock.local.internal.time.Timers;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Scheduled messages and storage writes (contract section 2.6). What is malformed, of an unknown zone or past is refused
 * (U5); a time that a change to summer time skips is moved forward by the gap. Fires at the second named, where the
 * service may fire anywhere in that minute. Permissions are not looked at again.
 */
public final class Schedules {

    /** Years have four digits, no sign and no more. */
    private static final DateTimeFormatter AT = new DateTimeFormatterBuilder()
            .appendLiteral("at(")
            .appendValue(ChronoField.YEAR, 4)
            .appendPattern("-MM-dd'T'HH:mm:ss')'")
            .toFormatter(Locale.ROOT)
            .withResolverStyle(ResolverStyle.STRICT);

    private final Exclusive exclusive;
    private final Timers timers;
    private final String arnPrefix;
    private final Map<String, Pending> pending = new LinkedHashMap<>();

    /** Schedules of an installation. */
    public Schedules(Exclusive exclusive, Timers timers, String region, String account) {
        this.exclusive = exclusive;
        this.timers = timers;
        this.arnPrefix = "arn:aws:scheduler:" + region + ":" + account + ":schedule/hotsock-local/";
    }

    /**
     * The time that an expression names.
     *
     * @throws Refusal when it is malformed or past
     */
    public Instant time(String expression, @Nullable String timezone) {
        Instant time = parse(expression, timezone);
        if (!time.isAfter(timers.clock().instant())) {
            throw Refusal.invalid(
                    "INVALID_SCHEDULE", "The scheduleExpression names a time that is past: " + time + ".");
        }
        return time;
    }

    /** Has something done at that time with that channel and event; gives the ARN of the schedule. Under the lock. */
    public String plan(Instant time, String channel, String event, Runnable action) {
        String arn = arnPrefix + UUID.randomUUID();
        pending.put(arn, new Pending(time, arn, channel, event));
        timers.at(
                time,
                () -> exclusive.run(() -> {
                    pending.remove(arn);
                    action.run();
                }));
        return arn;
    }

    /** What has not been done yet, in the order of planning. Under the lock. */
    public List<Pending> pending() {
        return List.copyOf(pending.values());
    }

    /** Something to be done. */
    public record Pending(Instant time, String arn, String channel, String event) {}

    private static Instant parse(String expression, @Nullable String timezone) {
        try {
            return LocalDateTime.parse(expression, AT).atZone(zone(timezone)).toInstant();
        } catch (DateTimeParseException e) {
            throw Refusal.invalid(
                    "INVALID_SCHEDULE",
                    "The scheduleExpression is not of the one-time form at(yyyy-MM-ddTHH:mm:ss), such as"
                            + " at(2031-03-04T05:06:07).");
        }
    }

    private static ZoneId zone(@Nullable String timezone) {
        if (timezone == null) {
            return ZoneOffset.UTC;
        }
        if (ZoneId.getAvailableZoneIds().contains(timezone)) {
            return ZoneId.of(timezone);
        }
        throw Refusal.invalid(
                "INVALID_SCHEDULE", "The scheduleExpressionTimezone is no IANA time zone, such as Europe/Helsinki.");
    }
}
