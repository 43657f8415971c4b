package io.hotsock.processor.channel;

import io.hotsock.processor.template.Template;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.lang.model.SourceVersion;

/** Makes Java names from the literals of templates. */
final class ChannelNames {

    /** Other numbers, such as a raised two, are no part of a Java name. */
    private static final Pattern NO_NAME = Pattern.compile("[^\\p{L}\\p{Nd}\\p{Nl}]+");

    private static final Pattern HUMP = Pattern.compile("(?<=[\\p{Ll}\\p{N}])(?=\\p{Lu})");

    /** What channel classes have besides events, and what every object has. */
    private static final Set<String> OTHERS = Set.of(
            "ANY",
            "ANY_BELOW",
            "any",
            "anyBelow",
            "clone",
            "equals",
            "finalize",
            "getClass",
            "hashCode",
            "name",
            "notify",
            "notifyAll",
            "of",
            "toString",
            "wait");

    private ChannelNames() {}

    /** {@code org.<o>.room.<r>} gives {@code OrgRoomChannel}; empty when there is no literal to go by. */
    static String className(Template channel) {
        String name = words(channel).stream().map(ChannelNames::capital).collect(Collectors.joining());
        boolean usable = !name.isEmpty() && Character.isJavaIdentifierStart(name.charAt(0));
        return usable ? name + "Channel" : "";
    }

    /** {@code user.updated} gives {@code userUpdated}, and a suffix. */
    static String method(Template event, String suffix) {
        List<String> words = words(event);
        StringBuilder name = new StringBuilder();
        for (String word : words) {
            name.append(name.isEmpty() ? lower(word) : capital(word));
        }
        return identifier(name.isEmpty() ? "event" + suffix : name + suffix, "Event");
    }

    /** {@code user.updated} gives {@code USER_UPDATED}. */
    static String constant(Template event) {
        String name = words(event).stream()
                .flatMap(word -> HUMP.splitAsStream(word))
                .map(word -> word.toUpperCase(Locale.ROOT))
                .collect(Collectors.joining("_"));
        return identifier(name.isEmpty() ? "EVENT" : name, "_EVENT");
    }

    static String capital(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }

    private static String lower(String word) {
        return word.substring(0, 1).toLowerCase(Locale.ROOT) + word.substring(1);
    }

    /** A name that is no keyword, and nobody else's. */
    private static String identifier(String name, String otherwise) {
        String start = Character.isJavaIdentifierStart(name.charAt(0)) ? name : "_" + name;
        return SourceVersion.isKeyword(start) || OTHERS.contains(start) ? start + otherwise : start;
    }

    private static List<String> words(Template template) {
        List<String> words = new ArrayList<>();
        for (Template.Part part : template.parts()) {
            if (part instanceof Template.Literal literal) {
                NO_NAME.splitAsStream(literal.text())
                        .filter(word -> !word.isEmpty())
                        .forEach(words::add);
            }
        }
        return words;
    }
}
