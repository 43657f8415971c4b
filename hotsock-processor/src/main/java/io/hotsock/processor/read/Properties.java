package io.hotsock.processor.read;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;

/** The properties of a class or interface: accessors, methods without arguments, getters, fields. */
final class Properties {

    private static final Set<String> NEVER = Set.of("getClass", "notify", "notifyAll", "wait", "clone", "finalize");

    /** Everything has these, and hardly anybody means them. */
    private static final Set<String> NEVER_SUGGESTED = Set.of("hashCode", "toString");

    private final Language language;
    private final String fromPackage;

    Properties(Language language, String fromPackage) {
        this.language = language;
        this.fromPackage = fromPackage;
    }

    /** The member that a property's name stands for: the first that is in reach, else the first that is not. */
    Optional<Element> find(TypeElement owner, String name) {
        List<Element> matching = language.elements.getAllMembers(owner).stream()
                .filter(member -> isProperty(member) && rank(member, name) < Integer.MAX_VALUE)
                .<Element>map(member -> member)
                .sorted((a, b) -> Integer.compare(rank(a, name), rank(b, name)))
                .toList();
        return matching.stream()
                .filter(this::reachable)
                .findFirst()
                .or(() -> matching.stream().findFirst());
    }

    /** What there is to choose from. */
    Set<String> names(TypeElement owner) {
        Set<String> names = new TreeSet<>();
        for (Element member : language.elements.getAllMembers(owner)) {
            if (isProperty(member) && reachable(member)) {
                names.add(propertyName(member));
            }
        }
        names.removeAll(NEVER_SUGGESTED);
        return names;
    }

    /** Whether code in the package may touch the member. */
    boolean reachable(Element member) {
        Set<Modifier> modifiers = member.getModifiers();
        return modifiers.contains(Modifier.PUBLIC)
                || (!modifiers.contains(Modifier.PRIVATE)
                        && language.packageOf(member).equals(fromPackage));
    }

    private static boolean isProperty(Element member) {
        if (member.getModifiers().contains(Modifier.STATIC)) {
            return false;
        }
        if (member.getKind() == ElementKind.FIELD) {
            return true;
        }
        return member instanceof ExecutableElement method
                && member.getKind() == ElementKind.METHOD
                && method.getParameters().isEmpty()
                && method.getReturnType().getKind() != TypeKind.VOID
                && !NEVER.contains(method.getSimpleName().toString());
    }

    private static int rank(Element member, String name) {
        String simple = member.getSimpleName().toString();
        if (member.getKind() == ElementKind.FIELD) {
            return simple.equals(name) ? 3 : Integer.MAX_VALUE;
        }
        if (simple.equals(name)) {
            return 0;
        }
        if (simple.equals(prefixed("get", name))) {
            return 1;
        }
        return isBoolean(member) && simple.equals(prefixed("is", name)) ? 2 : Integer.MAX_VALUE;
    }

    private static boolean isBoolean(Element member) {
        TypeKind kind = ((ExecutableElement) member).getReturnType().getKind();
        return kind == TypeKind.BOOLEAN
                || Language.is(((ExecutableElement) member).getReturnType(), "java.lang.Boolean");
    }

    private static String prefixed(String prefix, String name) {
        return prefix + name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }

    private static String propertyName(Element member) {
        String simple = member.getSimpleName().toString();
        if (member.getKind() == ElementKind.FIELD) {
            return simple;
        }
        if (isPrefixed(simple, "get")) {
            return bare(simple, 3);
        }
        return isPrefixed(simple, "is") && isBoolean(member) ? bare(simple, 2) : simple;
    }

    private static boolean isPrefixed(String simple, String prefix) {
        return simple.startsWith(prefix)
                && simple.length() > prefix.length()
                && Character.isUpperCase(simple.charAt(prefix.length()));
    }

    private static String bare(String simple, int prefix) {
        return simple.substring(prefix, prefix + 1).toLowerCase(Locale.ROOT) + simple.substring(prefix + 1);
    }
}
