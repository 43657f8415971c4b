package io.hotsock.processor.read;

import com.palantir.javapoet.TypeVariableName;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Types;

/** The type variables that a method's shim declares: the method's own, and for the type of {@code this} those of its class. */
final class TypeVariables {

    private final Types types;
    private final TypeElement type;
    private final List<? extends TypeParameterElement> own;
    private final boolean isStatic;

    /** Those of the class and the classes around it that the method can see, outermost first. */
    private final List<TypeParameterElement> enclosing = new ArrayList<>();

    /** Those of them that another of the same name hides. */
    private final Set<Element> hidden = new HashSet<>();

    TypeVariables(Types types, TypeElement type, ExecutableElement method) {
        this.types = types;
        this.type = type;
        this.own = method.getTypeParameters();
        this.isStatic = method.getModifiers().contains(Modifier.STATIC);
        if (!isStatic) {
            addEnclosing();
        }
        Set<String> inner = new HashSet<>();
        own.forEach(variable -> inner.add(nameOf(variable)));
        for (int i = enclosing.size() - 1; i >= 0; i--) {
            if (!inner.add(nameOf(enclosing.get(i)))) {
                hidden.add(enclosing.get(i));
            }
        }
    }

    private void addEnclosing() {
        Element at = type;
        while (at instanceof TypeElement element) {
            enclosing.addAll(0, element.getTypeParameters());
            at = element.getModifiers().contains(Modifier.STATIC) ? null : element.getEnclosingElement();
        }
    }

    private static String nameOf(TypeParameterElement variable) {
        return variable.getSimpleName().toString();
    }

    List<TypeVariableName> declared() {
        Stream<TypeVariableName> visible = enclosing.stream()
                .filter(variable -> !hidden.contains(variable))
                .map(TypeVariableName::get);
        return Stream.concat(visible, own.stream().map(TypeVariableName::get)).toList();
    }

    /** What the variables are bound to: the shim has to name it too. */
    List<TypeMirror> bounds() {
        return Stream.<TypeParameterElement>concat(enclosing.stream(), own.stream())
                .<TypeMirror>flatMap(variable -> variable.getBounds().stream())
                .toList();
    }

    /** The type of {@code this}, with wildcards where a method's own variable hides one of its class. */
    TypeMirror self() {
        if (isWithinGeneric() && (isStatic || !hidden.isEmpty())) {
            // Of an inner class there is no way to write wildcards for the variables around it.
            return types.erasure(type.asType());
        }
        boolean generic = !type.getTypeParameters().isEmpty();
        boolean hides = type.getTypeParameters().stream().anyMatch(hidden::contains);
        return generic && (hides || isStatic) ? wild() : type.asType();
    }

    private boolean isWithinGeneric() {
        return !type.getModifiers().contains(Modifier.STATIC)
                && ((DeclaredType) type.asType()).getEnclosingType() instanceof DeclaredType outer
                && !outer.getTypeArguments().isEmpty();
    }

    private DeclaredType wild() {
        TypeMirror[] arguments = type.getTypeParameters().stream()
                .map(variable -> types.getWildcardType(null, null))
                .toArray(TypeMirror[]::new);
        return types.getDeclaredType(type, arguments);
    }
}
