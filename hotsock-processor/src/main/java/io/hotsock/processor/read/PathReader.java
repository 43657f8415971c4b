package io.hotsock.processor.read;

import com.palantir.javapoet.ClassName;
import io.hotsock.processor.model.Path;
import io.hotsock.processor.model.Path.Resolved;
import io.hotsock.processor.model.Path.Root;
import io.hotsock.processor.model.Path.Unresolved;
import io.hotsock.processor.model.Path.Unresolved.Cause;
import io.hotsock.processor.model.Ref;
import io.hotsock.processor.model.Step;
import io.hotsock.processor.template.Paths;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** Looks up the names of a path, one after the other. */
final class PathReader {

    private static final Map<String, String> PRIMITIVE_OPTIONALS = Map.of(
            "java.util.OptionalInt", "getAsInt",
            "java.util.OptionalLong", "getAsLong",
            "java.util.OptionalDouble", "getAsDouble");

    private final Language language;
    private final Refs refs;
    private final Properties properties;
    private final String fromPackage;

    PathReader(Language language, Refs refs, String fromPackage) {
        this.language = language;
        this.refs = refs;
        this.fromPackage = fromPackage;
        this.properties = new Properties(language, fromPackage);
    }

    Path read(String text, Scope scope) {
        String problem = Paths.problem(text);
        if (problem != null) {
            return new Unresolved(text, Cause.GRAMMAR, text, problem, List.of());
        }
        return new Walk(text, scope).go();
    }

    /** The same for a placeholder, whose value has to have a text. */
    Path readText(String text, Scope scope) {
        if (Paths.problem(text) != null) {
            return read(text, scope);
        }
        Walk walk = new Walk(text, scope);
        Path path = walk.go();
        if (path instanceof Resolved found && found.type().text() == Ref.Text.NONE) {
            // Another processor may still give the type a toString().
            Language.element(language.bound(walk.end)).ifPresent(refs::missed);
        }
        return path;
    }

    /** One path on its way. */
    private final class Walk {
        private final String text;
        private final Scope scope;
        private final List<Step> steps = new ArrayList<>();
        private boolean checked;
        private TypeMirror end = language.object();

        Walk(String text, Scope scope) {
            this.text = text;
            this.scope = scope;
        }

        Path go() {
            List<String> names = Paths.split(text);
            String first = names.get(0);
            List<String> rest = names.subList(1, names.size());
            TypeMirror parameter = scope.parameters().get(first);
            if (parameter != null) {
                boolean ambiguous = first.equals("result") && scope.result().isPresent();
                return ambiguous
                        ? fail(Cause.AMBIGUOUS_RESULT, first, "", Set.of())
                        : walk(Root.PARAMETER, first, parameter, rest);
            }
            return switch (first) {
                case "this" ->
                    scope.isStatic()
                            ? fail(
                                    Cause.THIS_IN_STATIC,
                                    first,
                                    "",
                                    scope.parameters().keySet())
                            : walk(Root.THIS, first, scope.self(), rest);
                case "result" ->
                    scope.result()
                            .map(result -> walk(Root.RESULT, first, result, rest))
                            .orElseGet(() -> fail(
                                    Cause.RESULT_OF_VOID,
                                    first,
                                    "",
                                    scope.parameters().keySet()));
                default -> bare(names);
            };
        }

        /** A bare name that is no parameter is a property of the result. */
        private Path bare(List<String> names) {
            if (scope.result().isEmpty()) {
                return fail(
                        Cause.UNKNOWN_ROOT, names.get(0), "", scope.parameters().keySet());
            }
            TypeMirror result = scope.result().get();
            Path path = walk(Root.RESULT, "result", result, names);
            boolean unknown = path instanceof Unresolved lost
                    && lost.cause() == Cause.UNKNOWN_PROPERTY
                    && lost.name().equals(names.get(0))
                    && steps.isEmpty();
            return unknown ? fail(Cause.UNKNOWN_ROOT, names.get(0), shown(result), rootCandidates(result)) : path;
        }

        private Set<String> rootCandidates(TypeMirror result) {
            Set<String> candidates = new TreeSet<>(scope.parameters().keySet());
            candidates.addAll(candidates(unwrapped(result)));
            return candidates;
        }

        private Path walk(Root root, String rootName, TypeMirror rootType, List<String> names) {
            TypeMirror at = rootType;
            if (!names.isEmpty() || root != Root.RESULT) {
                at = unwrap(rootName, at);
            }
            for (String name : names) {
                Optional<TypeMirror> next = step(at, name);
                if (next.isEmpty()) {
                    return lost(at, name);
                }
                at = unwrap(name, next.get());
            }
            end = at;
            return new Resolved(text, root, rootName, refs.of(rootType), List.copyOf(steps), checked);
        }

        private Optional<TypeMirror> step(TypeMirror from, String name) {
            TypeMirror owner = language.bound(from);
            if (owner.getKind() == TypeKind.ARRAY) {
                return name.equals("length") ? Optional.of(length()) : Optional.empty();
            }
            Optional<DeclaredType> map = language.asSuper(owner, "java.util.Map");
            if (map.isPresent()) {
                return key(map.get(), name);
            }
            for (TypeMirror bound : language.bounds(from)) {
                Optional<Element> member = Language.element(bound)
                        .filter(type -> language.visible(type, fromPackage))
                        .flatMap(type -> properties.find(type, name))
                        .filter(properties::reachable);
                if (member.isPresent()) {
                    return Optional.of(property((DeclaredType) bound, member.get(), name));
                }
            }
            return Optional.empty();
        }

        private TypeMirror length() {
            TypeMirror type = language.types.getPrimitiveType(TypeKind.INT);
            steps.add(new Step.Field("length", refs.of(type)));
            return type;
        }

        private Optional<TypeMirror> key(DeclaredType map, String name) {
            TypeMirror value = language.argument(map, 1);
            TypeElement key = Language.element(language.argument(map, 0)).orElse(null);
            if (key == null) {
                return Optional.empty();
            }
            if (key.getQualifiedName().contentEquals("java.lang.String")) {
                steps.add(new Step.Key(name, refs.of(value)));
                return Optional.of(value);
            }
            if (constants(key).contains(name) && language.visible(key, fromPackage)) {
                steps.add(new Step.EnumKey(name, ClassName.get(key), refs.of(value)));
                return Optional.of(value);
            }
            return Optional.empty();
        }

        private TypeMirror property(DeclaredType owner, Element member, String name) {
            TypeMirror seen = language.types.asMemberOf(owner, member);
            refs.note(member);
            if (member.getKind() == ElementKind.FIELD) {
                steps.add(new Step.Field(name, refs.of(seen)));
                return seen;
            }
            ExecutableType method = (ExecutableType) seen;
            checked |= method.getThrownTypes().stream().anyMatch(this::isChecked);
            TypeMirror type = method.getReturnType();
            steps.add(new Step.Call(name, member.getSimpleName().toString(), refs.of(type)));
            return type;
        }

        private boolean isChecked(TypeMirror thrown) {
            return !language.isA(thrown, "java.lang.RuntimeException") && !language.isA(thrown, "java.lang.Error");
        }

        /** Optionals are looked through wherever they come along. */
        private TypeMirror unwrap(String name, TypeMirror type) {
            Optional<DeclaredType> optional = language.asSuper(type, "java.util.Optional");
            if (optional.isPresent()) {
                TypeMirror inner = language.argument(optional.get(), 0);
                steps.add(new Step.OrNull(name, refs.of(inner)));
                return inner;
            }
            String getter = primitiveGetter(type);
            if (getter == null) {
                return type;
            }
            TypeMirror inner = primitiveOf(getter);
            steps.add(new Step.Present(name, getter, refs.of(inner)));
            return inner;
        }

        private Path lost(TypeMirror owner, String name) {
            Language.element(language.bound(owner)).ifPresent(refs::missed);
            boolean there = Language.element(language.bound(owner))
                    .flatMap(type -> properties.find(type, name))
                    .isPresent();
            boolean map = language.isA(owner, "java.util.Map");
            boolean hidden = map ? candidates(owner).contains(name) : there;
            Cause cause = hidden ? Cause.INACCESSIBLE : Cause.UNKNOWN_PROPERTY;
            return fail(cause, name, shown(owner), candidates(owner));
        }

        private Unresolved fail(Cause cause, String name, String owner, Set<String> candidates) {
            return new Unresolved(text, cause, name, owner, List.copyOf(candidates));
        }
    }

    private TypeMirror unwrapped(TypeMirror type) {
        return language.asSuper(type, "java.util.Optional")
                .map(optional -> language.argument(optional, 0))
                .orElse(type);
    }

    private Set<String> candidates(TypeMirror owner) {
        TypeMirror bound = language.bound(owner);
        if (bound.getKind() == TypeKind.ARRAY) {
            return Set.of("length");
        }
        Optional<DeclaredType> map = language.asSuper(bound, "java.util.Map");
        if (map.isPresent()) {
            return Language.element(language.argument(map.get(), 0))
                    .map(PathReader::constants)
                    .orElse(Set.of());
        }
        return Language.element(bound).map(properties::names).orElse(Set.of());
    }

    private static Set<String> constants(TypeElement type) {
        Set<String> names = new TreeSet<>();
        for (Element member : type.getEnclosedElements()) {
            if (member.getKind() == ElementKind.ENUM_CONSTANT) {
                names.add(member.getSimpleName().toString());
            }
        }
        return names;
    }

    private static @Nullable String primitiveGetter(TypeMirror type) {
        return Language.element(type)
                .map(element ->
                        PRIMITIVE_OPTIONALS.get(element.getQualifiedName().toString()))
                .orElse(null);
    }

    private TypeMirror primitiveOf(String getter) {
        return language.types.getPrimitiveType(
                switch (getter) {
                    case "getAsInt" -> TypeKind.INT;
                    case "getAsLong" -> TypeKind.LONG;
                    default -> TypeKind.DOUBLE;
                });
    }

    private String shown(TypeMirror type) {
        return type.toString();
    }
}
