package io.hotsock.processor.write;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeVariableName;
import com.palantir.javapoet.WildcardTypeName;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How types are written in one file. What a simple name means there is known only once all types are: until then a type is a
 * mark in the text, which {@link #name} resolves.
 *
 * <p>The first type of a simple name is imported, unless a type of the file's own package is mentioned that has that name too.
 * Nested types are written behind their outermost one.
 */
final class Imports {

    /** What a mark begins with; one more character follows. Literals have this one escaped, and names do not have it. */
    static final char MARK = '\u0001';

    /** So that no mark has a line break or a wrap in it. */
    private static final int FIRST = ' ';

    private final ClassName file;
    private final Set<String> qualified;
    private final List<ClassName> types = new ArrayList<>();
    private final Map<String, String> marks = new HashMap<>();
    private final Map<Class<?>, ClassName> classes = new HashMap<>();
    private final Map<String, ClassName> imported = new HashMap<>();
    private final Set<String> neighbours = new TreeSet<>();
    private final List<String> variables = new ArrayList<>();
    private List<String> names = List.of();

    /**
     * For a file.
     *
     * @param file the class in it
     * @param qualified simple names that mean something else in the class, by inheritance
     */
    Imports(ClassName file, Collection<String> qualified) {
        this.file = file;
        this.qualified = Set.copyOf(qualified);
    }

    /** A type, as it is to stand in the text. */
    String text(Class<?> type) {
        return mark(classes.computeIfAbsent(type, ClassName::get));
    }

    /** A type, as it is to stand in the text. */
    String text(TypeName type) {
        if (type instanceof ClassName name) {
            return mark(name);
        }
        if (type instanceof ParameterizedTypeName generic) {
            String raw = generic.enclosingType() == null
                    ? mark(generic.rawType())
                    : text(generic.enclosingType()) + "." + generic.rawType().simpleName();
            return generic.typeArguments().isEmpty()
                    ? raw
                    : generic.typeArguments().stream()
                            .map(this::text)
                            .collect(Collectors.joining(", ", raw + "<", ">"));
        }
        if (type instanceof ArrayTypeName array) {
            return text(array.componentType()) + "[]";
        }
        if (type instanceof WildcardTypeName wildcard) {
            return wildcard(wildcard);
        }
        return type instanceof TypeVariableName variable ? variable.name() : type.toString();
    }

    /** Declares type variables, which hide types from here to {@link #leave}. */
    String declare(List<TypeVariableName> declared) {
        declared.forEach(variable -> variables.add(variable.name()));
        return declared.isEmpty()
                ? ""
                : declared.stream().map(this::declaration).collect(Collectors.joining(", ", "<", ">"));
    }

    /** Ends what {@link #declare} began. */
    void leave(List<TypeVariableName> declared) {
        declared.forEach(variable -> variables.remove(variable.name()));
    }

    private String declaration(TypeVariableName variable) {
        return variable.bounds().isEmpty()
                ? variable.name()
                : variable.bounds().stream()
                        .map(this::text)
                        .collect(Collectors.joining(" & ", variable.name() + " extends ", ""));
    }

    private String wildcard(WildcardTypeName type) {
        if (!type.lowerBounds().isEmpty()) {
            return "? super " + text(type.lowerBounds().get(0));
        }
        TypeName bound = type.upperBounds().get(0);
        return bound.equals(ClassName.OBJECT) ? "?" : "? extends " + text(bound);
    }

    private String mark(ClassName type) {
        ClassName outermost = type.topLevelClassName();
        String name = outermost.simpleName();
        if (variables.contains(name)) {
            return type.canonicalName();
        }
        if (!name.equals(file.simpleName())) {
            if (isNeighbour(type)) {
                neighbours.add(name);
            } else if (!qualified.contains(type.simpleName())) {
                imported.putIfAbsent(name, outermost);
            }
        }
        return marks.computeIfAbsent(type.canonicalName(), key -> add(type));
    }

    private String add(ClassName type) {
        types.add(type);
        return "" + MARK + (char) (FIRST + types.size() - 1);
    }

    private boolean isNeighbour(ClassName type) {
        return type.packageName().equals(file.packageName());
    }

    /** Decides what each mark stands for, when the file has all its types; returns the types to import, sorted. */
    List<String> settle() {
        imported.keySet().removeAll(neighbours);
        names = types.stream().map(this::name).toList();
        return imported.values().stream()
                .filter(type -> !type.packageName().equals("java.lang") || qualified.contains(type.simpleName()))
                .map(ClassName::canonicalName)
                .sorted()
                .toList();
    }

    /** The name that a mark stands for, by its second character; once that is decided. */
    String name(char mark) {
        return names.get(mark - FIRST);
    }

    private String name(ClassName type) {
        for (ClassName part = type; part != null; part = part.enclosingClassName()) {
            ClassName meant = meaning(part.simpleName());
            if (meant != null && meant.canonicalName().equals(part.canonicalName())) {
                return from(part, type);
            }
        }
        ClassName outermost = type.topLevelClassName();
        return isNeighbour(type) && meaning(outermost.simpleName()) == null
                ? from(outermost, type)
                : type.canonicalName();
    }

    private static String from(ClassName part, ClassName type) {
        return type.canonicalName()
                .substring(part.canonicalName().length() - part.simpleName().length());
    }

    private @Nullable ClassName meaning(String simpleName) {
        return simpleName.equals(file.simpleName()) ? file : imported.get(simpleName);
    }
}
