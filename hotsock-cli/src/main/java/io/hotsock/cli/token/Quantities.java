package io.hotsock.cli.token;

import io.hotsock.cli.terminal.CommandFailure;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;

/** Times and spans as they are typed. */
final class Quantities {

    private Quantities() {}

    /** Seconds since 1970, or a time such as 2031-03-04T05:06:07Z. */
    static Instant time(String text) {
        try {
            return isNumber(text)
                    ? Instant.ofEpochSecond(Long.parseLong(text))
                    : OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException | NumberFormatException e) {
            throw CommandFailure.usage(
                    "\"" + text
                            + "\" is no time: give seconds since 1970, or a time with its offset such as 2031-03-04T05:06:07Z.");
        }
    }

    /** Whole seconds. */
    static Duration seconds(String text) {
        try {
            return Duration.ofSeconds(Long.parseLong(text));
        } catch (NumberFormatException e) {
            throw CommandFailure.usage("\"" + text + "\" is no whole number of seconds.");
        }
    }

    private static boolean isNumber(String text) {
        return !text.isEmpty() && text.chars().allMatch(Character::isDigit);
    }
}
