package io.hotsock.api;

import org.jspecify.annotations.Nullable;

/**
 * The service's rules for names (contract sections 2.1 and 12.6). Lengths count Unicode code points. Where the contract
 * is silent on white space (U27), any Unicode white space or control character in a channel name is refused.
 *
 * <p>The {@code …Problem} methods answer {@code null} for a good name and otherwise a sentence that says what is wrong.
 */
public final class Names {

    /** Longest channel name, in characters. */
    public static final int MAX_CHANNEL_LENGTH = 256;

    /** Longest event name, in characters. */
    public static final int MAX_EVENT_LENGTH = 128;

    /** Longest storage key, in characters. */
    public static final int MAX_STORAGE_KEY_LENGTH = 128;

    /** What a presence channel's name starts with. */
    public static final String PRESENCE_PREFIX = "presence.";

    /** What the service's own event names start with. */
    public static final String RESERVED_PREFIX = "hotsock.";

    /** The event that writes channel storage; the first of two reserved names that a server may publish. */
    public static final String STORAGE_SET = "hotsock.channelStorageSet";

    /** The event that reacts to a stored message; the second reserved name that a server may publish (X4). */
    public static final String MESSAGE_REACTION = "hotsock.messageReaction";

    private static final long BANNED_IN_CHANNELS = bits('*', '#', ',');
    private static final long BANNED_IN_EVENTS = bits('*');

    private Names() {}

    /** What is wrong with a channel name, or {@code null}. */
    public static @Nullable String channelProblem(String name) {
        String length = lengthProblem("channel name", name, MAX_CHANNEL_LENGTH);
        return length != null ? length : characterProblem("channel name", name, BANNED_IN_CHANNELS, true);
    }

    /** What is wrong with an event name that an application publishes, or {@code null}. */
    public static @Nullable String eventProblem(String name) {
        String length = lengthProblem("event name", name, MAX_EVENT_LENGTH);
        if (length != null) {
            return length;
        }
        if (name.startsWith(RESERVED_PREFIX) && !name.equals(STORAGE_SET) && !name.equals(MESSAGE_REACTION)) {
            return "an event name must not start with \"hotsock.\", which is reserved for the service";
        }
        if (name.charAt(0) == '#') {
            return "an event name must not start with \"#\"";
        }
        return characterProblem("event name", name, BANNED_IN_EVENTS, false);
    }

    /** What is wrong with a key of channel storage, or {@code null}. */
    public static @Nullable String storageKeyProblem(String key) {
        String length = lengthProblem("storage key", key, MAX_STORAGE_KEY_LENGTH);
        return length != null ? length : characterProblem("storage key", key, BANNED_IN_CHANNELS, true);
    }

    /**
     * The name itself.
     *
     * @throws IllegalArgumentException when it is no channel name
     */
    public static String requireChannel(String name) {
        return require("Channel", name, channelProblem(name));
    }

    /**
     * The name itself.
     *
     * @throws IllegalArgumentException when it is no event name
     */
    public static String requireEvent(String name) {
        return require("Event", name, eventProblem(name));
    }

    /**
     * The key itself.
     *
     * @throws IllegalArgumentException when it is no storage key
     */
    public static String requireStorageKey(String key) {
        return require("Storage key", key, storageKeyProblem(key));
    }

    private static String require(String what, String value, @Nullable String problem) {
        if (problem != null) {
            throw new IllegalArgumentException(what + " \"" + printable(value) + "\": " + problem + ".");
        }
        return value;
    }

    private static @Nullable String lengthProblem(String what, String value, int max) {
        if (value.isEmpty()) {
            return "the " + what + " is empty";
        }
        if (value.length() <= max) {
            return null;
        }
        int length = value.codePointCount(0, value.length());
        return length <= max ? null : "the " + what + " has " + length + " characters; at most " + max + " are allowed";
    }

    private static @Nullable String characterProblem(String what, String value, long banned, boolean noSpaces) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if ((c > ' ' && c < 0x7f) ? isOneOf(banned, c) : isBadRareCharacter(value, i, noSpaces)) {
                return "the " + what + " has " + described(value, i)
                        + (isOneOf(banned, c) ? ", which is not allowed there" : "");
            }
        }
        return null;
    }

    /** Characters below 64 as a set: every name of every message is checked, most of them character by character. */
    private static long bits(char... characters) {
        long bits = 0;
        for (char c : characters) {
            bits |= 1L << c;
        }
        return bits;
    }

    private static boolean isOneOf(long bits, char c) {
        return c < Long.SIZE && (bits >>> c & 1) != 0;
    }

    /** Everything outside printable ASCII; controls and lone surrogates are never sent. */
    private static boolean isBadRareCharacter(String value, int i, boolean noSpaces) {
        char c = value.charAt(i);
        if (Character.isSurrogate(c)) {
            return !isPaired(value, i);
        }
        if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
            return noSpaces || Character.isISOControl(c);
        }
        return Character.isISOControl(c);
    }

    private static boolean isPaired(String value, int i) {
        return Character.isHighSurrogate(value.charAt(i))
                ? i + 1 < value.length() && Character.isLowSurrogate(value.charAt(i + 1))
                : i > 0 && Character.isHighSurrogate(value.charAt(i - 1));
    }

    /** The character at an index, and its position, which counts code points from 1 as lengths do. */
    static String described(String value, int i) {
        return describe(value.codePointAt(i)) + " at position " + (value.codePointCount(0, i) + 1);
    }

    private static String describe(int c) {
        if (c == ' ') {
            return "a space";
        }
        if (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE) {
            return "half of a surrogate pair";
        }
        boolean visible = !Character.isISOControl(c) && !Character.isWhitespace(c) && !Character.isSpaceChar(c);
        return visible ? "\"" + Character.toString(c) + "\"" : String.format("the character U+%04X", c);
    }

    /** The value cut to a length that fits a message, with control characters shown as escapes. */
    private static String printable(String value) {
        StringBuilder text = new StringBuilder();
        value.codePoints().limit(80).forEach(c -> {
            if (Character.isISOControl(c)) {
                text.append(String.format("\\u%04x", c));
            } else {
                text.appendCodePoint(c);
            }
        });
        return value.codePointCount(0, value.length()) > 80 ? text.append("…").toString() : text.toString();
    }
}
