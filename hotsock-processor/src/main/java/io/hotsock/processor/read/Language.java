package io.hotsock.processor.read;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.IntersectionType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/** Questions about types that the language model answers only in pieces. Remembers answers, so it must not outlive a round. */
final class Language {

    final Elements elements;
    final Types types;
    private final Map<TypeElement, Set<String>> ancestors = new HashMap<>();

    Language(Elements elements, Types types) {
        this.elements = elements;
        this.types = types;
    }

    /** The type to ask for members: bounds in place of variables, wildcards and intersections. */
    TypeMirror bound(TypeMirror type) {
        if (type instanceof TypeVariable variable) {
            TypeMirror upper = variable.getUpperBound();
            // Where there are several bounds, Eclipse's compiler answers with the variable itself.
            return bound(isSame(upper, variable) ? firstBound(variable) : upper);
        }
        if (type instanceof WildcardType wildcard) {
            TypeMirror upper = wildcard.getExtendsBound();
            return upper == null ? object() : bound(upper);
        }
        return type instanceof IntersectionType both ? bound(both.getBounds().get(0)) : type;
    }

    /** The same, with all bounds of a variable that has several. */
    List<TypeMirror> bounds(TypeMirror type) {
        List<? extends TypeMirror> several =
                type instanceof TypeVariable variable && variable.asElement() instanceof TypeParameterElement parameter
                        ? parameter.getBounds()
                        : List.of();
        return several.size() > 1 ? several.stream().map(this::bound).toList() : List.of(bound(type));
    }

    private static boolean isSame(TypeMirror upper, TypeVariable variable) {
        return upper instanceof TypeVariable other && other.asElement().equals(variable.asElement());
    }

    private static TypeMirror firstBound(TypeVariable variable) {
        return ((TypeParameterElement) variable.asElement()).getBounds().get(0);
    }

    TypeMirror object() {
        return elements.getTypeElement("java.lang.Object").asType();
    }

    /** The class or interface behind a declared type. */
    static Optional<TypeElement> element(TypeMirror type) {
        return type instanceof DeclaredType declared && declared.asElement() instanceof TypeElement element
                ? Optional.of(element)
                : Optional.empty();
    }

    static boolean is(TypeMirror type, String name) {
        return element(type)
                .filter(e -> e.getQualifiedName().contentEquals(name))
                .isPresent();
    }

    /** The type seen as one of its supertypes, such as {@code List<User>} as {@code Iterable<User>}. */
    Optional<DeclaredType> asSuper(TypeMirror type, String name) {
        TypeMirror bound = bound(type);
        return isA(bound, name) ? Optional.ofNullable(search(bound, name)) : Optional.empty();
    }

    boolean isA(TypeMirror type, String name) {
        return isAny(type, Set.of(name));
    }

    /** Whether a type, or one of its supertypes, is among some, given by their names. */
    boolean isAny(TypeMirror type, Set<String> names) {
        return bound(type) instanceof DeclaredType declared
                && declared.getKind() == TypeKind.DECLARED
                && isAny((TypeElement) declared.asElement(), names);
    }

    boolean isAny(TypeElement type, Set<String> names) {
        return !Collections.disjoint(ancestors(type), names);
    }

    /** The names of a class or interface and of all its supertypes. */
    private Set<String> ancestors(TypeElement type) {
        Set<String> known = ancestors.get(type);
        if (known != null) {
            return known;
        }
        Set<String> names = new HashSet<>(Set.of(type.getQualifiedName().toString()));
        for (TypeMirror parent : types.directSupertypes(type.asType())) {
            if (parent.getKind() == TypeKind.DECLARED) {
                names.addAll(ancestors((TypeElement) ((DeclaredType) parent).asElement()));
            }
        }
        ancestors.put(type, names);
        return names;
    }

    /** Whether all supertypes of a class or interface are there. */
    boolean isWhole(TypeElement type) {
        return types.directSupertypes(type.asType()).stream()
                .allMatch(parent -> parent.getKind() != TypeKind.ERROR
                        && isWhole((TypeElement) ((DeclaredType) parent).asElement()));
    }

    private @Nullable DeclaredType search(TypeMirror type, String name) {
        if (type.getKind() != TypeKind.DECLARED) {
            return null;
        }
        if (is(type, name)) {
            return (DeclaredType) type;
        }
        for (TypeMirror parent : types.directSupertypes(type)) {
            DeclaredType found = search(parent, name);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    /** A type argument, or {@code Object} of a raw type. */
    TypeMirror argument(DeclaredType type, int index) {
        List<? extends TypeMirror> arguments = type.getTypeArguments();
        return index < arguments.size() ? bound0(arguments.get(index)) : object();
    }

    /** As {@link #bound}, but leaves type variables, which the shims declare themselves. */
    TypeMirror bound0(TypeMirror type) {
        if (type instanceof WildcardType || type instanceof IntersectionType) {
            return bound(type);
        }
        // A captured wildcard has no element that anybody declared.
        return type instanceof TypeVariable variable && variable.getLowerBound().getKind() != TypeKind.NULL
                ? bound(variable)
                : type;
    }

    /** A type's methods: its own in source order, then those it inherits, sorted, since compilers differ in their order. */
    List<ExecutableElement> methods(TypeElement type) {
        List<ExecutableElement> found = new ArrayList<>(ElementFilter.methodsIn(type.getEnclosedElements()));
        ElementFilter.methodsIn(elements.getAllMembers(type)).stream()
                .filter(method -> !Members.declaring(method).equals(type))
                .sorted(Comparator.comparing((ExecutableElement method) ->
                                method.getSimpleName().toString())
                        .thenComparing(new Descriptors(this)::of)
                        .thenComparing(method -> Members.declaring(method).toString()))
                .forEach(found::add);
        return found;
    }

    String packageOf(Element element) {
        return elements.getPackageOf(element).getQualifiedName().toString();
    }

    /** Whether code in a package may name the type, with all that it is made of. */
    boolean nameable(TypeMirror type, String fromPackage) {
        return parts(type).stream().allMatch(part -> visible(part, fromPackage));
    }

    /** Whether everybody may name the type. */
    boolean open(TypeMirror type) {
        return parts(type).stream().allMatch(Language::isOpen);
    }

    /** Whether naming the type may bring a deprecation warning. */
    boolean isDeprecated(TypeMirror type) {
        return parts(type).stream().anyMatch(this::isDeprecated);
    }

    /** Whether a class or interface is deprecated, or one around it. */
    boolean isDeprecated(TypeElement type) {
        return outwards(type).anyMatch(elements::isDeprecated);
    }

    /** A type and those around it. */
    private static Stream<TypeElement> outwards(TypeElement type) {
        Stream.Builder<TypeElement> found = Stream.builder();
        for (Element at = type; at instanceof TypeElement element; at = at.getEnclosingElement()) {
            found.add(element);
        }
        return found.build();
    }

    /** Whether code in a package may name a class or interface. */
    boolean visible(TypeElement type, String fromPackage) {
        boolean samePackage = packageOf(type).equals(fromPackage);
        for (Element at = type; at instanceof TypeElement; at = at.getEnclosingElement()) {
            boolean seen = at.getModifiers().contains(Modifier.PUBLIC)
                    || (samePackage && !at.getModifiers().contains(Modifier.PRIVATE));
            if (!seen) {
                return false;
            }
        }
        return true;
    }

    /** Whether everybody may name a class or interface. */
    static boolean isOpen(TypeElement type) {
        for (Element at = type; at instanceof TypeElement; at = at.getEnclosingElement()) {
            if (!at.getModifiers().contains(Modifier.PUBLIC)) {
                return false;
            }
        }
        return true;
    }

    private List<TypeElement> parts(TypeMirror type) {
        return declared(type).stream()
                .map(part -> (TypeElement) part.asElement())
                .toList();
    }

    /** Whether a generic type is named somewhere in a type without its arguments. */
    boolean isRaw(TypeMirror type) {
        return declared(type).stream().anyMatch(part -> Closing.isRaw(part) || isWithinRaw(part));
    }

    /**
     * Whether an inner class of a generic one is named without the arguments of that. To Eclipse's compiler static ones are
     * within it too.
     */
    private static boolean isWithinRaw(DeclaredType type) {
        return !type.asElement().getModifiers().contains(Modifier.STATIC)
                && type.asElement().asType() instanceof DeclaredType itself
                && itself.getEnclosingType() instanceof DeclaredType around
                && !around.getTypeArguments().isEmpty()
                && !(type.getEnclosingType() instanceof DeclaredType outer
                        && !outer.getTypeArguments().isEmpty());
    }

    /** The classes and interfaces in a type, with their arguments. */
    private Set<DeclaredType> declared(TypeMirror type) {
        Set<DeclaredType> found = new LinkedHashSet<>();
        collect(type, found);
        return found;
    }

    private void collect(TypeMirror type, Set<DeclaredType> found) {
        switch (type.getKind()) {
            case ARRAY -> collect(((javax.lang.model.type.ArrayType) type).getComponentType(), found);
            case WILDCARD -> collect(bound(type), found);
            case DECLARED -> {
                // The bound of a wildcard may lead back to where it stands.
                if (found.add((DeclaredType) type)) {
                    ((DeclaredType) type).getTypeArguments().forEach(argument -> collect(argument, found));
                }
            }
            default -> {
                // Primitives have no parts, and variables are declared where they are used.
            }
        }
    }
}
