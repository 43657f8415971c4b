package io.hotsock.processor.write;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeVariableName;
import com.palantir.javapoet.WildcardTypeName;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

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
