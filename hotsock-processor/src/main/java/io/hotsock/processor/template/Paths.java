package io.hotsock.processor.template;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The grammar of paths: {@code name(.property)*}. */
public final class Paths {

    private Paths() {}

    /** What is wrong with a path's spelling, or {@code null}. */
    public static @Nullable String problem(String path) {
        if (path.isEmpty()) {
            return "the path is empty";
        }
        for (String name : split(path)) {
            if (name.isEmpty()) {
                return "the path \"" + path + "\" has an empty name";
            }
            if (!isName(name)) {
                return "\"" + name + "\" is no name; a path is name(.property)*";
            }
        }
        return null;
    }

    /** The names of a path. */
    public static List<String> split(String path) {
        return List.of(path.split("\\.", -1));
    }

    /** Names may carry a dash, which no Java name has: keys of maps do. */
    private static boolean isName(String name) {
        return Character.isJavaIdentifierStart(name.charAt(0))
                && name.chars().allMatch(c -> Character.isJavaIdentifierPart(c) || c == '-');
    }
}
