package io.hotsock.processor.read;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeVariableName;
import io.hotsock.api.HotsockDecorator;
import io.hotsock.processor.model.AnnotatedMethod;
import io.hotsock.processor.model.Decorator;
import io.hotsock.processor.model.Decorator.Argument;
import io.hotsock.processor.model.Decorator.Delegated;
import io.hotsock.processor.model.Decorator.Signature;
import io.hotsock.processor.model.Place;
import io.hotsock.processor.model.Ref;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements.Origin;
import org.jspecify.annotations.Nullable;

/** Reads what a decorator has to look like. */
final class DecoratorReader {

    private final Language language;
    private final Annotations annotations;
    private final Refs refs;

    DecoratorReader(Language language, Annotations annotations, Refs refs) {
        this.language = language;
        this.annotations = annotations;
        this.refs = refs;
    }

    Optional<Decorator> read(TypeElement type, Map<ExecutableElement, AnnotatedMethod> annotated) {
        List<Annotations.Use> uses = annotations.all(type, HotsockDecorator.class);
        if (!uses.stream().allMatch(Annotations.Use::isSound)) {
            refs.unresolved();
            return Optional.empty();
        }
        return uses.stream().findFirst().map(use -> read(type, use, annotated));
    }

    private Decorator read(TypeElement type, Annotations.Use use, Map<ExecutableElement, AnnotatedMethod> annotated) {
        boolean isInterface = type.getKind() == ElementKind.INTERFACE;
        // Methods may come from a supertype that another processor still has to write.
        language.types.directSupertypes(type.asType()).forEach(refs::of);
        if (isLombok(type) && hasOnlyTheImplicitConstructor(type)) {
            refs.grows();
        }
        List<Signature> constructors = constructors(type);
        List<Delegated> methods = methods(type, isInterface, annotated);
        Optional<String> obstacle = Optional.ofNullable(obstacle(type))
                .or(() -> Optional.ofNullable(obstacle(isInterface, constructors, methods)));
        return new Decorator(
                language.packageOf(type),
                name(type, use.text("className")),
                isInterface,
                language.open(type.asType()),
                type.getTypeParameters().stream().map(TypeVariableName::get).toList(),
                TypeName.get(type.asType()),
                constructors,
                methods,
                nested(type),
                language.isA(type.asType(), "java.io.Serializable"),
                obstacle,
                use.place("className"));
    }

    private static String name(TypeElement type, String chosen) {
        return chosen.isEmpty()
                ? "Publishing" + String.join("_", ClassName.get(type).simpleNames())
                : chosen;
    }

    private @Nullable String obstacle(TypeElement type) {
        Set<Modifier> modifiers = type.getModifiers();
        if (type.getKind() != ElementKind.CLASS && type.getKind() != ElementKind.INTERFACE) {
            return "is " + (type.getKind() == ElementKind.ENUM ? "an enum" : "a " + kindOf(type));
        }
        if (modifiers.contains(Modifier.FINAL)) {
            return "is final";
        }
        if (modifiers.contains(Modifier.SEALED)) {
            return "is sealed";
        }
        if (Members.isPrivate(type)) {
            return "is private";
        }
        if (type.getNestingKind() == NestingKind.MEMBER
                && type.getKind() == ElementKind.CLASS
                && !modifiers.contains(Modifier.STATIC)) {
            return "is an inner class, which lives inside an object of another";
        }
        if (modifiers.contains(Modifier.ABSTRACT) && type.getKind() == ElementKind.CLASS && hasAbstract(type)) {
            return "has abstract methods";
        }
        return null;
    }

    /** What is in the way of delegating or of calling the superclass. */
    private static @Nullable String obstacle(
            boolean isInterface, List<Signature> constructors, List<Delegated> methods) {
        if (!isInterface) {
            return constructors.isEmpty() ? "has no constructor that a subclass in its package can call" : null;
        }
        return methods.stream()
                .map(Delegated::signature)
                .filter(signature -> !signature.nameable())
                .findFirst()
                .map(signature -> "has a method " + signature.name() + " of a type that its package can not name")
                .orElse(null);
    }

    private boolean hasAbstract(TypeElement type) {
        return ElementFilter.methodsIn(language.elements.getAllMembers(type)).stream()
                .anyMatch(method -> method.getModifiers().contains(Modifier.ABSTRACT));
    }

    private static String kindOf(TypeElement type) {
        return type.getKind() == ElementKind.RECORD ? "record" : "annotation";
    }

    /** Lombok takes its annotations away when it has done what they ask for, such as writing constructors. */
    private static boolean isLombok(TypeElement type) {
        return type.getAnnotationMirrors().stream()
                .anyMatch(mirror -> mirror.getAnnotationType().toString().startsWith("lombok."));
    }

    private boolean hasOnlyTheImplicitConstructor(TypeElement type) {
        return ElementFilter.constructorsIn(type.getEnclosedElements()).stream()
                .allMatch(constructor -> language.elements.getOrigin(constructor) == Origin.MANDATED);
    }

    private List<Signature> constructors(TypeElement type) {
        return ElementFilter.constructorsIn(type.getEnclosedElements()).stream()
                .filter(constructor -> !constructor.getModifiers().contains(Modifier.PRIVATE))
                .map(constructor -> signature(type, constructor))
                .filter(Signature::nameable)
                .toList();
    }

    private List<Delegated> methods(
            TypeElement type, boolean isInterface, Map<ExecutableElement, AnnotatedMethod> annotated) {
        List<Delegated> methods = new ArrayList<>();
        List<ExecutableElement> all = language.methods(type);
        boolean comparing = all.stream().anyMatch(DecoratorReader::isEquals);
        for (ExecutableElement method : all) {
            Optional<AnnotatedMethod> shim = Optional.ofNullable(annotated.get(method));
            boolean delegated = isInterface
                    && (isDelegated(method) || (comparing && isHashCode(method)))
                    && all.stream().noneMatch(other -> standsFor(other, method, type, all, annotated));
            if (shim.isPresent() || delegated) {
                Signature signature = signature(type, method);
                Optional<String> obstacle = Optional.ofNullable(obstacle(method, signature));
                methods.add(new Delegated(signature, shim, obstacle, Place.of(method)));
            }
        }
        return methods;
    }

    private static boolean isDelegated(ExecutableElement method) {
        return !Members.isOfObject(method)
                && !method.getModifiers().contains(Modifier.STATIC)
                && !method.getModifiers().contains(Modifier.PRIVATE);
    }

    /** An interface that has an opinion on this has to be asked for the hash code too. */
    private static boolean isEquals(ExecutableElement method) {
        return method.getSimpleName().contentEquals("equals")
                && method.getParameters().size() == 1
                && method.getParameters().get(0).asType().toString().equals("java.lang.Object")
                && !Members.isOfObject(method);
    }

    private static boolean isHashCode(ExecutableElement method) {
        return method.getSimpleName().contentEquals("hashCode")
                && method.getParameters().isEmpty();
    }

    /**
     * Whether another method is the one to write where several interfaces declare the same: what is published, then what
     * returns the most special type, then the first.
     */
    private boolean standsFor(
            ExecutableElement other,
            ExecutableElement method,
            TypeElement type,
            List<ExecutableElement> all,
            Map<ExecutableElement, AnnotatedMethod> annotated) {
        boolean same = !other.equals(method)
                && other.getSimpleName().equals(method.getSimpleName())
                && !Members.isOfObject(other)
                && language.types.isSubsignature(seen(type, other), seen(type, method));
        if (!same || annotated.containsKey(method) != annotated.containsKey(other)) {
            return same && annotated.containsKey(other);
        }
        TypeMirror returned = seen(type, other).getReturnType();
        TypeMirror own = seen(type, method).getReturnType();
        return language.types.isSameType(returned, own)
                ? all.indexOf(other) < all.indexOf(method)
                : language.types.isSubtype(returned, own);
    }

    private ExecutableType seen(TypeElement type, ExecutableElement method) {
        return (ExecutableType) language.types.asMemberOf((DeclaredType) type.asType(), method);
    }

    private static @Nullable String obstacle(ExecutableElement method, Signature signature) {
        for (Modifier modifier : List.of(Modifier.STATIC, Modifier.PRIVATE, Modifier.FINAL)) {
            if (method.getModifiers().contains(modifier)) {
                return modifier.toString();
            }
        }
        return signature.nameable() ? null : "of a type that it can not name";
    }

    private Signature signature(TypeElement type, ExecutableElement method) {
        refs.note(method);
        ExecutableType seen = seen(type, method);
        List<String> names = new ParameterNames(language, annotations).of(method);
        List<Ref> types = seen.getParameterTypes().stream().map(refs::of).toList();
        List<Ref> thrown = seen.getThrownTypes().stream().map(refs::of).toList();
        Ref returned = refs.of(seen.getReturnType());
        List<Argument> parameters = IntStream.range(0, names.size())
                .mapToObj(i -> new Argument(names.get(i), types.get(i).name()))
                .toList();
        return new Signature(
                method.getSimpleName().toString(),
                method.getModifiers().stream()
                        .filter(m -> m == Modifier.PUBLIC || m == Modifier.PROTECTED)
                        .toList(),
                seen.getTypeVariables().stream().map(TypeVariableName::get).toList(),
                returned.name(),
                parameters,
                thrown.stream().map(Ref::name).toList(),
                method.isVarArgs(),
                method.getAnnotation(SafeVarargs.class) != null,
                Stream.of(types, thrown, List.of(returned))
                        .flatMap(List::stream)
                        .allMatch(Ref::nameable));
    }

    private List<String> nested(TypeElement type) {
        return ElementFilter.typesIn(language.elements.getAllMembers(type)).stream()
                .map(nested -> nested.getSimpleName().toString())
                .sorted()
                .toList();
    }
}
