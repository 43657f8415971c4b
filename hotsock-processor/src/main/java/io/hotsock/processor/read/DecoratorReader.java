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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.util.ElementFilter;
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
        return annotations.on(type, HotsockDecorator.class).stream().findFirst().map(use -> read(type, use, annotated));
    }

    private Decorator read(TypeElement type, Annotations.Use use, Map<ExecutableElement, AnnotatedMethod> annotated) {
        boolean isInterface = type.getKind() == ElementKind.INTERFACE;
        // Methods may come from a supertype that another processor still has to write.
        language.types.directSupertypes(type.asType()).forEach(refs::of);
        return new Decorator(
                language.packageOf(type),
                name(type, use.text("className")),
                isInterface,
                language.open(type.asType()),
                type.getTypeParameters().stream().map(TypeVariableName::get).toList(),
                TypeName.get(type.asType()),
                constructors(type),
                methods(type, isInterface, annotated),
                nested(type),
                language.isA(type.asType(), "java.io.Serializable"),
                Optional.ofNullable(obstacle(type)),
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
        if (type.getKind() == ElementKind.CLASS && hasAbstract(type)) {
            return "has abstract methods";
        }
        boolean extensible = type.getKind() == ElementKind.INTERFACE
                || ElementFilter.constructorsIn(type.getEnclosedElements()).stream()
                        .anyMatch(constructor -> !constructor.getModifiers().contains(Modifier.PRIVATE));
        return extensible ? null : "has only private constructors";
    }

    private boolean hasAbstract(TypeElement type) {
        return ElementFilter.methodsIn(language.elements.getAllMembers(type)).stream()
                .anyMatch(method -> method.getModifiers().contains(Modifier.ABSTRACT));
    }

    private static String kindOf(TypeElement type) {
        return type.getKind() == ElementKind.RECORD ? "record" : "annotation";
    }

    private List<Signature> constructors(TypeElement type) {
        return ElementFilter.constructorsIn(type.getEnclosedElements()).stream()
                .filter(constructor -> !constructor.getModifiers().contains(Modifier.PRIVATE))
                .map(constructor -> signature(type, constructor))
                .toList();
    }

    private List<Delegated> methods(
            TypeElement type, boolean isInterface, Map<ExecutableElement, AnnotatedMethod> annotated) {
        List<Delegated> methods = new ArrayList<>();
        for (ExecutableElement method : language.methods(type)) {
            Optional<AnnotatedMethod> shim = Optional.ofNullable(annotated.get(method));
            if (shim.isPresent() || (isInterface && isDelegated(method))) {
                Optional<String> obstacle = Optional.ofNullable(obstacle(method));
                methods.add(new Delegated(signature(type, method), shim, obstacle, Place.of(method)));
            }
        }
        return methods;
    }

    private static boolean isDelegated(ExecutableElement method) {
        return !Members.isOfObject(method)
                && !method.getModifiers().contains(Modifier.STATIC)
                && !method.getModifiers().contains(Modifier.PRIVATE);
    }

    private static @Nullable String obstacle(ExecutableElement method) {
        for (Modifier modifier : List.of(Modifier.STATIC, Modifier.PRIVATE, Modifier.FINAL)) {
            if (method.getModifiers().contains(modifier)) {
                return modifier.toString();
            }
        }
        return null;
    }

    private Signature signature(TypeElement type, ExecutableElement method) {
        ExecutableType seen = (ExecutableType) language.types.asMemberOf((DeclaredType) type.asType(), method);
        List<String> names = new ParameterNames(language, annotations).of(method);
        List<Argument> parameters = new ArrayList<>();
        for (int i = 0; i < method.getParameters().size(); i++) {
            parameters.add(new Argument(
                    names.get(i), refs.of(seen.getParameterTypes().get(i)).name()));
        }
        return new Signature(
                method.getSimpleName().toString(),
                method.getModifiers().stream()
                        .filter(m -> m == Modifier.PUBLIC || m == Modifier.PROTECTED)
                        .toList(),
                seen.getTypeVariables().stream().map(TypeVariableName::get).toList(),
                refs.of(seen.getReturnType()).name(),
                parameters,
                seen.getThrownTypes().stream().map(TypeName::get).toList(),
                method.isVarArgs());
    }

    private List<String> nested(TypeElement type) {
        return ElementFilter.typesIn(language.elements.getAllMembers(type)).stream()
                .map(nested -> nested.getSimpleName().toString())
                .sorted()
                .toList();
    }
}
