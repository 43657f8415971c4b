package io.hotsock.processor.read;

import com.palantir.javapoet.ClassName;
import io.hotsock.api.HotsockDecorator;
import io.hotsock.api.HotsockEvent;
import io.hotsock.api.HotsockStorage;
import io.hotsock.processor.model.AnnotatedMethod;
import io.hotsock.processor.model.NameTemplate;
import io.hotsock.processor.model.Param;
import io.hotsock.processor.model.Path;
import io.hotsock.processor.model.PathAttribute;
import io.hotsock.processor.model.Place;
import io.hotsock.processor.model.Publication;
import io.hotsock.processor.model.Use;
import io.hotsock.processor.template.Template;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/** Reads one annotated method. */
final class MethodReader {

    private final Language language;
    private final Annotations annotations;
    private final Refs refs;
    private final PathReader paths;
    private final ResultReader results;

    MethodReader(Language language, Annotations annotations, Refs refs, String fromPackage) {
        this.language = language;
        this.annotations = annotations;
        this.refs = refs;
        this.paths = new PathReader(language, refs, fromPackage);
        this.results = new ResultReader(language, refs);
    }

    boolean isAnnotated(ExecutableElement method) {
        return !annotations
                .all(method, HotsockEvent.class, HotsockStorage.class)
                .isEmpty();
    }

    /**
     * Reads a method as a type has it.
     *
     * @param type the type that declares or inherits it
     * @param names of its parameters
     */
    AnnotatedMethod read(TypeElement type, ExecutableElement method, List<String> names) {
        ExecutableType seen = (ExecutableType) language.types.asMemberOf((DeclaredType) type.asType(), method);
        refs.note(method);
        List<? extends TypeMirror> types = seen.getParameterTypes();
        List<Param> parameters = IntStream.range(0, names.size())
                .mapToObj(i -> new Param(names.get(i), refs.of(types.get(i))))
                .toList();
        TypeVariables variables = new TypeVariables(language.types, type, method);
        Map<String, TypeMirror> scope = new LinkedHashMap<>();
        IntStream.range(0, names.size()).forEach(i -> scope.put(names.get(i), types.get(i)));
        return new AnnotatedMethod(
                method.getSimpleName().toString(),
                new Descriptors(language).of(method),
                method.getModifiers().stream().collect(Collectors.toUnmodifiableSet()),
                declaring(method),
                !Members.declaring(method).equals(type),
                overridden(type, method),
                variables.declared(),
                refs.of(variables.self()),
                parameters,
                refs.of(seen.getReturnType()),
                variables.bounds().stream().map(refs::of).toList(),
                uses(method).stream()
                        .map(use -> new PublicationReader(use, type, method, scope, seen.getReturnType()).read())
                        .toList(),
                Place.of(method));
    }

    private static ClassName declaring(ExecutableElement method) {
        return ClassName.get(Members.declaring(method));
    }

    /** The annotated method that this one overrides, of a superclass or of a decorated interface, for people. */
    private Optional<String> overridden(TypeElement type, ExecutableElement method) {
        return overridden(type, type, method);
    }

    private Optional<String> overridden(TypeElement at, TypeElement type, ExecutableElement method) {
        for (TypeMirror supertype : language.types.directSupertypes(at.asType())) {
            if (supertype.getKind() == TypeKind.DECLARED) {
                TypeElement parent = (TypeElement) ((DeclaredType) supertype).asElement();
                Optional<String> found = overriddenOf(parent, type, method).or(() -> overridden(parent, type, method));
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    private Optional<String> overriddenOf(TypeElement parent, TypeElement type, ExecutableElement method) {
        // An interface's own methods publish through its decorator, and within another interface's by that one alone.
        boolean publishes = parent.getKind() != ElementKind.INTERFACE
                || (type.getKind() != ElementKind.INTERFACE
                        && !annotations.on(parent, HotsockDecorator.class).isEmpty());
        return ElementFilter.methodsIn(parent.getEnclosedElements()).stream()
                .filter(other -> publishes && other.getSimpleName().equals(method.getSimpleName()))
                .filter(other -> isAnnotated(other) && language.elements.overrides(method, other, type))
                .findFirst()
                .map(other -> parent.getSimpleName() + "." + other);
    }

    /** Another processor may still write a constant that a value names. */
    private List<Annotations.Use> uses(ExecutableElement method) {
        List<Annotations.Use> found = annotations.all(method, HotsockEvent.class, HotsockStorage.class);
        if (found.removeIf(use -> !use.isSound())) {
            refs.unresolved();
        }
        return found;
    }

    private static boolean isStatic(ExecutableElement method) {
        return method.getModifiers().contains(Modifier.STATIC);
    }

    /** Reads one annotation of the method. */
    private final class PublicationReader {
        private final Annotations.Use use;
        private final boolean storage;
        private final ResultReader.Reading result;
        private final Scope scope;

        PublicationReader(
                Annotations.Use use,
                TypeElement type,
                ExecutableElement method,
                Map<String, TypeMirror> parameters,
                TypeMirror returns) {
            this.use = use;
            this.storage = use.type().equals(HotsockStorage.class.getSimpleName());
            this.result = results.read(returns, !storage && use.flag("each"));
            this.scope = new Scope(parameters, result.value(), type.asType(), isStatic(method));
        }

        Publication read() {
            return new Publication(
                    storage,
                    result.result(),
                    template("channel"),
                    template(storage ? "key" : "event"),
                    path("data"),
                    path("when"),
                    storage || use.text("deduplicationId").isEmpty()
                            ? Optional.empty()
                            : Optional.of(template("deduplicationId")),
                    path("schedule"),
                    settings(),
                    use.place());
        }

        private Publication.Settings settings() {
            return new Publication.Settings(
                    new Use.Settings(
                            use.number("store"),
                            use.flag("emitPubSubEvent"),
                            !storage && use.flag("eagerIdGeneration"),
                            use.flag("ordered"),
                            use.text("installation")),
                    use.place("store"),
                    !storage && use.flag("each"),
                    use.place("each"));
        }

        private NameTemplate template(String attribute) {
            Template template = Template.parse(use.text(attribute));
            List<Path> found = template.holes().stream()
                    .map(hole -> paths.readText(hole.path(), scope))
                    .toList();
            return new NameTemplate(attribute, template, found, use.place(attribute));
        }

        private Optional<PathAttribute> path(String attribute) {
            String text = use.text(attribute);
            return text.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new PathAttribute(attribute, paths.read(text, scope), use.place(attribute)));
        }
    }
}
