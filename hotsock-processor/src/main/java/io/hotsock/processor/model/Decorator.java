package io.hotsock.processor.model;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeVariableName;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Modifier;

/**
 * A decorator to write.
 *
 * @param packageName the package of the class to write
 * @param className its simple name, as chosen; perhaps no Java name at all
 * @param isInterface whether it wraps an implementation instead of extending a class
 * @param isPublic whether everybody may see it
 * @param typeVariables of the decorated type
 * @param decorated the decorated type with its variables
 * @param constructors of a class, those that a subclass can call
 * @param methods of a class, those that are annotated; of an interface, all
 * @param nested simple names that the decorated type brings into scope
 * @param serializable whether instances claim to be
 * @param obstacle why there can be no decorator
 * @param place the annotation
 */
public record Decorator(
        String packageName,
        String className,
        boolean isInterface,
        boolean isPublic,
        List<TypeVariableName> typeVariables,
        TypeName decorated,
        List<Signature> constructors,
        List<Delegated> methods,
        List<String> nested,
        boolean serializable,
        Optional<String> obstacle,
        Place place) {

    /** The class to write. */
    public ClassName name() {
        return ClassName.get(packageName, className);
    }

    /**
     * What a constructor or method looks like.
     *
     * @param varargs whether its last parameter is open
     * @param safeVarargs whether it says that nothing puts wrong elements into that one's array
     * @param nameable whether code in the package may write all its types
     */
    public record Signature(
            String name,
            List<Modifier> modifiers,
            List<TypeVariableName> typeVariables,
            TypeName returns,
            List<Argument> parameters,
            List<TypeName> exceptions,
            boolean varargs,
            boolean safeVarargs,
            boolean nameable) {

        /** Whether it is a constructor's. */
        public boolean isConstructor() {
            return name.equals("<init>");
        }
    }

    /** A parameter of a signature. */
    public record Argument(String name, TypeName type) {}

    /**
     * A method to override.
     *
     * @param shim the annotated method behind it; empty when it only delegates
     * @param obstacle why it can not be overridden, so that calls to it do not publish
     */
    public record Delegated(
            Signature signature, Optional<AnnotatedMethod> shim, Optional<String> obstacle, Place place) {}
}
