package io.hotsock.processor.read;

import com.palantir.javapoet.ClassName;
import io.hotsock.api.HotsockDecorator;
import io.hotsock.processor.model.AnnotatedMethod;
import io.hotsock.processor.model.Decorator;
import io.hotsock.processor.model.Library;
import io.hotsock.processor.model.Place;
import io.hotsock.processor.model.SourceType;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** Reads types with annotated methods. Remembers what it finds out, so it must not outlive a round. */
public final class TypeReader {

    private final Language language;
    private final Annotations annotations;
    private final TextForms texts;
    private final Map<String, Library> libraries = new HashMap<>();

    /** Reads with the compiler's own tables. */
    public TypeReader(Elements elements, Types types) {
        this.language = new Language(elements, types);
        this.annotations = new Annotations();
        this.texts = new TextForms(language);
    }

    /**
     * What was read.
     *
     * @param complete whether every type that matters is there already; otherwise another processor may still write it
     * @param settled whether, besides, no other processor may still add a property that a path asks for
     */
    public record Reading(SourceType type, boolean complete, boolean settled) {}

    /** Reads a type; never reports anything. */
    public Reading read(TypeElement type) {
        String fromPackage = language.packageOf(type);
        Refs refs = new Refs(language, texts, fromPackage);
        refs.of(type.asType());
        Map<ExecutableElement, AnnotatedMethod> methods = methods(type, refs, fromPackage);
        Optional<Decorator> decorator = new DecoratorReader(language, annotations, refs).read(type, methods);
        SourceType source = new SourceType(
                ClassName.get(type),
                type.getKind() == ElementKind.INTERFACE,
                Members.isPrivate(type),
                refs.warnings(),
                List.copyOf(methods.values()),
                decorator,
                libraries.computeIfAbsent(fromPackage, name -> Libraries.of(language.elements, name)),
                Place.of(type));
        boolean complete = !refs.sawUnresolved();
        return new Reading(source, complete, complete && !refs.mayGrow());
    }

    private Map<ExecutableElement, AnnotatedMethod> methods(TypeElement type, Refs refs, String fromPackage) {
        MethodReader reader = new MethodReader(language, annotations, refs, fromPackage);
        ParameterNames names = new ParameterNames(language, annotations);
        Map<ExecutableElement, AnnotatedMethod> found = new LinkedHashMap<>();
        for (ExecutableElement method : ElementFilter.methodsIn(type.getEnclosedElements())) {
            if (reader.isAnnotated(method)) {
                found.put(method, reader.read(type, method, names.of(method)));
            }
        }
        inherited(type, reader)
                .forEach(method -> found.computeIfAbsent(method, m -> reader.read(type, m, names.of(m))));
        return found;
    }

    /** What a decorator publishes beyond the type's own methods; an interface's are left to the interface's decorator. */
    private List<ExecutableElement> inherited(TypeElement type, MethodReader reader) {
        if (annotations.on(type, HotsockDecorator.class).isEmpty()) {
            return List.of();
        }
        return language.methods(type).stream()
                .filter(method -> Members.declaring(method).getKind() == type.getKind())
                .filter(method -> !method.getModifiers().contains(Modifier.STATIC))
                .filter(reader::isAnnotated)
                .toList();
    }
}
