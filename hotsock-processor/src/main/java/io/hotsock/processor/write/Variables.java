package io.hotsock.processor.write;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeVariableName;
import com.palantir.javapoet.WildcardTypeName;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds which of the type variables in reach some types need, be it in the bound of another. */
final class Variables {

    private final List<TypeVariableName> declared;
    private final Set<String> needed = new HashSet<>();

    private Variables(List<TypeVariableName> declared) {
        this.declared = declared;
    }

    /** Those that parameters need, in the order in which they are declared. */
    static List<TypeVariableName> of(List<Parameter> parameters, List<TypeVariableName> declared) {
        if (declared.isEmpty()) {
            return declared;
        }
        Variables variables = new Variables(declared);
        parameters.forEach(parameter -> variables.visit(parameter.type()));
        return declared.stream()
                .filter(variable -> variables.needed.contains(variable.name()))
                .toList();
    }

    /**
     * What to write before a method's name in a call where the variables are the caller's too. A variable within its own or
     * another's bound may be more than a compiler infers.
     */
    static String arguments(Source code, List<TypeVariableName> declared) {
        boolean bound = declared.stream()
                .flatMap(variable -> variable.bounds().stream())
                .anyMatch(Variables::hasVariable);
        return bound
                ? declared.stream()
                        .map(TypeVariableName::name)
                        .collect(Collectors.joining(", ", code.self() + ".<", ">"))
                : "";
    }

    private static boolean hasVariable(TypeName type) {
        Variables variables = new Variables(List.of());
        variables.visit(type);
        return !variables.needed.isEmpty();
    }

    private void visit(TypeName type) {
        if (type instanceof TypeVariableName variable) {
            if (needed.add(variable.name())) {
                declared.stream()
                        .filter(other -> other.name().equals(variable.name()))
                        .forEach(same -> same.bounds().forEach(this::visit));
            }
        } else if (type instanceof ParameterizedTypeName generic) {
            generic.typeArguments().forEach(this::visit);
            if (generic.enclosingType() != null) {
                visit(generic.enclosingType());
            }
        } else if (type instanceof ArrayTypeName array) {
            visit(array.componentType());
        } else if (type instanceof WildcardTypeName wildcard) {
            wildcard.upperBounds().forEach(this::visit);
            wildcard.lowerBounds().forEach(this::visit);
        }
    }
}
