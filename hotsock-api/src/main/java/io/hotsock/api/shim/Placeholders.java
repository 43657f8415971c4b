package io.hotsock.api.shim;

import io.hotsock.api.Names;
import org.jspecify.annotations.Nullable;

/**
 * Turns values into the text that fills a template's placeholders, and refuses what could reach a channel that the template
 * does not mean: {@code 42.admin} in {@code user.<id>} must not become {@code user.42.admin}.
 *
 * <p>Text form: an enum constant's name, anything else by {@link Object#toString()}. Messages name the template and the
 * placeholder, never the value, which may be somebody's data.
 */
public final class Placeholders {

    private static final String PRESENCE = "presence";
    private static final String HOTSOCK = "hotsock";

    private Placeholders() {}

    /**
     * The text of a placeholder that fills exactly one dot-separated segment.
     *
     * @param template the whole template, for the message
     * @param placeholder the placeholder's path, for the message
     * @throws IllegalArgumentException when the value is null, blank, too long, or has a character that a name can not
     *     carry, or a dot
     */
    public static String segment(String template, String placeholder, @Nullable Object value) {
        String text = text(template, placeholder, value);
        requireCharacters(template, placeholder, text);
        if (text.indexOf('.') >= 0) {
            throw refused(template, placeholder, "has a dot, but stands for one segment");
        }
        return text;
    }

    /**
     * The text of a placeholder that may span several dot-separated segments, none of them empty.
     *
     * @throws IllegalArgumentException as {@link #segment}, and when a segment is empty
     */
    public static String span(String template, String placeholder, @Nullable Object value) {
        String text = text(template, placeholder, value);
        requireCharacters(template, placeholder, text);
        if (text.charAt(0) == '.' || text.charAt(text.length() - 1) == '.' || text.contains("..")) {
            throw refused(template, placeholder, "has an empty segment");
        }
        return text;
    }

    /**
     * A value as text without rules for its characters, as deduplication ids take it.
     *
     * @throws IllegalArgumentException when the value or its text is null
     */
    public static String text(String template, String placeholder, @Nullable Object value) {
        String text = value instanceof Enum<?> constant ? constant.name() : value == null ? null : value.toString();
        if (text == null) {
            throw refused(template, placeholder, "is null");
        }
        return text;
    }

    /**
     * A whole name whose first segment comes from a placeholder; such a name must not land among the service's own.
     *
     * @throws IllegalArgumentException when the first segment is {@code presence} or {@code hotsock}
     */
    public static String leading(String template, String name) {
        int dot = name.indexOf('.');
        int end = dot < 0 ? name.length() : dot;
        if (isSegment(name, end, PRESENCE) || isSegment(name, end, HOTSOCK)) {
            throw new IllegalArgumentException(
                    "\"" + template + "\" would begin with the reserved segment \"" + name.substring(0, end) + "\".");
        }
        return name;
    }

    /**
     * What to throw when a path that does not start at the result meets null where a value is needed.
     *
     * @param path the part of the path that is null
     * @param use the attribute and its whole text
     */
    public static IllegalArgumentException missing(String path, String use) {
        return new IllegalArgumentException("\"" + path + "\" is null, and " + use + " needs it.");
    }

    private static boolean isSegment(String name, int end, String segment) {
        return end == segment.length() && name.startsWith(segment);
    }

    private static void requireCharacters(String template, String placeholder, String text) {
        if (text.isBlank()) {
            throw refused(template, placeholder, "is blank");
        }
        String problem = Names.channelProblem(text);
        if (problem != null) {
            throw refused(template, placeholder, "does not fit: " + problem.replace("channel name", "value"));
        }
    }

    private static IllegalArgumentException refused(String template, String placeholder, String problem) {
        return new IllegalArgumentException(
                "The value of <" + placeholder + "> in \"" + template + "\" " + problem + ".");
    }
}
