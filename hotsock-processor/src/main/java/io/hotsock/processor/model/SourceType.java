package io.hotsock.processor.model;

import com.palantir.javapoet.ClassName;
import java.util.List;
import java.util.Optional;

/**
 * A type with annotated methods.
 *
 * @param name the type
 * @param isInterface whether it is an interface
 * @param isPrivate whether it, or a type around it, is private
 * @param warnings that generated code must suppress
 * @param methods its annotated methods in source order, and for a decorator those that it inherits
 * @param decorator the decorator it asks for
 * @param library which optional types the user's class path has
 * @param place the type
 */
public record SourceType(
        ClassName name,
        boolean isInterface,
        boolean isPrivate,
        List<String> warnings,
        List<AnnotatedMethod> methods,
        Optional<Decorator> decorator,
        Library library,
        Place place) {

    /** What the names of shims end with. */
    public static final String SHIMS = "Shims";

    /** The class of its shims. */
    public ClassName shims() {
        return shims(name);
    }

    /** The class of the shims of any source type: {@code Outer_InnerShims}. Attachments know binary names alone. */
    public static ClassName shims(ClassName source) {
        return ClassName.get(
                source.packageName(), String.join("_", source.simpleNames()).replace('$', '_') + SHIMS);
    }

    /** The type with other methods. */
    public SourceType with(List<AnnotatedMethod> others) {
        return new SourceType(name, isInterface, isPrivate, warnings, others, decorator, library, place);
    }

    /** The methods that it declares itself. */
    public List<AnnotatedMethod> declared() {
        return methods.stream().filter(method -> !method.inherited()).toList();
    }
}
