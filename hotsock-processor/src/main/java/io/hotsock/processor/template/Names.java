package io.hotsock.processor.template;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.SourceVersion;
import org.jspecify.annotations.Nullable;

/** Names in generated code that meet neither each other nor Java's keywords: who comes later gives way. */
public final class Names {

    private final @Nullable Names outer;
    private final List<String> taken = new ArrayList<>();
    private final Map<Object, String> tagged = new HashMap<>();

    /** With none taken. */
    public Names() {
        this(null);
    }

    private Names(@Nullable Names outer) {
        this.outer = outer;
    }

    /** Names of a scope within this one, which keep clear of this one's. Those that come here later do not know of them. */
    public Names inner() {
        return new Names(this);
    }

    /** The wanted name, or what comes closest to it. */
    public String newName(String wanted) {
        String name = identifier(wanted);
        while (SourceVersion.isKeyword(name) || isTaken(name)) {
            name += "_";
        }
        taken.add(name);
        return name;
    }

    /** The same, to be asked for again by a tag. */
    public String newName(String wanted, Object tag) {
        String name = newName(wanted);
        tagged.put(tag, name);
        return name;
    }

    /** The name with a tag, of this scope or one around it. */
    public String get(Object tag) {
        String name = tagged.get(tag);
        if (name != null) {
            return name;
        }
        if (outer == null) {
            throw new IllegalArgumentException("there is no name for " + tag);
        }
        return outer.get(tag);
    }

    private boolean isTaken(String name) {
        return taken.contains(name) || (outer != null && outer.isTaken(name));
    }

    /** Keys of maps may have a dash, and class files may call parameters what no Java source can. */
    private static String identifier(String wanted) {
        if (SourceVersion.isIdentifier(wanted)) {
            return wanted;
        }
        StringBuilder name = new StringBuilder();
        wanted.codePoints()
                .map(c -> Character.isJavaIdentifierPart(c) ? c : '_')
                .forEach(name::appendCodePoint);
        return SourceVersion.isIdentifier(name) ? name.toString() : "_" + name;
    }
}
