package io.hotsock.token;

import io.hotsock.api.Message;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What one key of a token says: directives by name, in the form that goes into the token. */
abstract class Directives {

    final ClaimKey key;
    private final String kind;
    private final @Nullable Directives within;
    private final Map<String, Object> values = new LinkedHashMap<>();
    private final List<String> problems = new ArrayList<>();

    /**
     * Nothing said yet.
     *
     * @param kind what the key names, in the words of error messages
     * @param within what the key is part of
     */
    Directives(String kind, ClaimKey key, @Nullable Directives within) {
        this.kind = kind;
        this.key = key;
        this.within = within;
    }

    /** Where in the token this is, in the words of error messages. */
    final String place() {
        String own = kind + " \"" + key.text() + "\"";
        return within == null ? own : within.place() + ", " + own;
    }

    /** A name must not add to what is granted by the pattern that it looks like. */
    final void again(ClaimKey same) {
        if (same.pattern() != key.pattern()) {
            problem("is given as a pattern and as a name, but a name can not be a pattern");
        }
    }

    final Map<String, Object> values() {
        return values;
    }

    /** What was wrong with single directives as they were given. */
    final List<String> problems() {
        return problems;
    }

    final boolean grants(String directive) {
        return Boolean.TRUE.equals(values.get(directive));
    }

    final boolean denies(String directive) {
        return Boolean.FALSE.equals(values.get(directive));
    }

    final @Nullable Object get(String directive) {
        return values.get(directive);
    }

    /** The last word does not win: saying two things about one directive is a mistake. */
    final void set(String directive, Object value) {
        Object before = values.putIfAbsent(directive, value);
        if (before != null && !before.equals(value)) {
            problem(directive + " is given twice, as " + before + " and as " + value);
        }
    }

    final void problem(String problem) {
        problems.add(problem);
    }

    final void setInstant(String directive, Instant instant) {
        if (instant.getEpochSecond() < 0) {
            problem(directive + " is " + instant + ", before 1970");
        }
        set(directive, instant.getEpochSecond());
    }

    /** @param least the shortest time to keep, in seconds */
    final void setStore(Duration time, long least) {
        if (time.toNanosPart() != 0) {
            problem("store is " + time + ", but the service counts whole seconds");
        }
        if (time.toSeconds() < least || time.toSeconds() > Message.MAX_STORE_SECONDS) {
            problem("store is " + time.toSeconds() + " seconds; allowed are " + least + " to "
                    + Message.MAX_STORE_SECONDS + ", and storeForever()");
        }
        set("store", time.toSeconds());
    }

    final void setStoreForever() {
        set("store", Message.STORE_FOREVER);
    }
}
