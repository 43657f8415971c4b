package io.hotsock.processor.model;

import com.palantir.javapoet.ClassName;
import java.util.List;
import java.util.Optional;

/**
 * A type with annotated methods.
 *
 * @param name the type
 * @param isPrivate whether it, or a type around it, is private
 * @param deprecated whether generated code must expect deprecation warnings
 * @param methods its annotated methods in source order
 * @param decorator the decorator it asks for
 * @param library which optional types the user's class path has
 * @param place the type
 */
public record SourceType(
        ClassName name,
        boolean isPrivate,
        boolean deprecated,
        List<AnnotatedMethod> methods,
        Optional<Decorator> decorator,
        Library library,
        Place place) {

    /** The class of its shims. */
    public ClassName shims() {
        return ClassName.get(name.packageName(), joined() + "Shims");
    }

    /** The metadata type. */
    public ClassName metadata() {
        return ClassName.get(name.packageName(), joined() + "ShimsMetadata");
    }

    /** {@code Outer_Inner}. */
    public String joined() {
        return String.join("_", name.simpleNames());
    }
}
