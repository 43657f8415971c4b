package io.hotsock.processor.read;

import com.palantir.javapoet.ClassName;
import io.hotsock.processor.model.AnnotatedMethod;
import io.hotsock.processor.model.Library;
import io.hotsock.processor.model.Place;
import io.hotsock.processor.model.SourceType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** Reads a type with annotated methods. */
public final class TypeReader {

    private final Language language;
    private final Annotations annotations;

    /** Reads with the compiler's own tables. */
    public TypeReader(Elements elements, Types types) {
        this.language = new Language(elements, types);
        this.annotations = new Annotations(elements);
    }

    /**
     * What was read.
     *
     * @param complete whether every type that matters is there already; otherwise another processor may still write it
     */
    public record Reading(SourceType type, boolean complete) {}

    /** Reads a type; never reports anything. */
    public Reading read(TypeElement type) {
        String fromPackage = language.packageOf(type);
        Refs refs = new Refs(language, fromPackage);
        Map<ExecutableElement, AnnotatedMethod> methods = methods(type, refs, fromPackage);
        SourceType source = new SourceType(
                ClassName.get(type),
                isPrivate(type),
                language.elements.isDeprecated(type),
                List.copyOf(methods.values()),
                new DecoratorReader(language, annotations).read(type, methods),
                library(),
                Place.of(type));
        return new Reading(source, !refs.sawUnresolved());
    }

    private Map<ExecutableElement, AnnotatedMethod> methods(TypeElement type, Refs refs, String fromPackage) {
        MethodReader reader = new MethodReader(language, annotations, refs, fromPackage);
        Map<ExecutableElement, AnnotatedMethod> found = new LinkedHashMap<>();
        for (ExecutableElement method : ElementFilter.methodsIn(type.getEnclosedElements())) {
            if (reader.isAnnotated(method)) {
                found.put(method, reader.read(type, method));
            }
        }
        return found;
    }

    private static boolean isPrivate(TypeElement type) {
        for (Element at = type; at instanceof TypeElement; at = at.getEnclosingElement()) {
            if (at.getModifiers().contains(Modifier.PRIVATE)) {
                return true;
            }
        }
        return false;
    }

    private Library library() {
        return new Library(
                language.elements.getTypeElement("javax.annotation.processing.Generated") != null,
                language.elements.getTypeElement("org.jspecify.annotations.NullMarked") != null);
    }
}
