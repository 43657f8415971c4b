package io.hotsock.processor.read;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.WildcardTypeName;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Writes types without type variables, for places that declare none. */
final class Closing {

    private static final TypeName ANY = WildcardTypeName.subtypeOf(Object.class);

    private Closing() {}

    /** The type with {@code ?} in place of each variable. */
    static TypeName of(TypeMirror type) {
        if (type instanceof DeclaredType declared && isRaw(declared)) {
            return ParameterizedTypeName.get(ClassName.get((TypeElement) declared.asElement()), anything(declared));
        }
        if (!hasVariable(type)) {
            return TypeName.get(type);
        }
        if (type instanceof ArrayType array) {
            return ArrayTypeName.of(of(array.getComponentType()));
        }
        if (type instanceof DeclaredType declared) {
            ClassName raw = ClassName.get((TypeElement) declared.asElement());
            return ParameterizedTypeName.get(
                    raw,
                    declared.getTypeArguments().stream().map(Closing::argument).toArray(TypeName[]::new));
        }
        return ClassName.OBJECT;
    }

    /** Whether a generic type is named without its arguments. */
    static boolean isRaw(DeclaredType type) {
        return type.getTypeArguments().isEmpty() && isGeneric(type);
    }

    private static boolean isGeneric(DeclaredType type) {
        return !((TypeElement) type.asElement()).getTypeParameters().isEmpty();
    }

    private static TypeName[] anything(DeclaredType raw) {
        return ((TypeElement) raw.asElement())
                .getTypeParameters().stream().map(parameter -> ANY).toArray(TypeName[]::new);
    }

    private static TypeName argument(TypeMirror argument) {
        return argument.getKind() == TypeKind.TYPEVAR
                        || (argument.getKind() == TypeKind.WILDCARD && hasVariable(argument))
                ? ANY
                : of(argument);
    }

    private static boolean hasVariable(TypeMirror type) {
        return switch (type.getKind()) {
            case TYPEVAR -> true;
            case ARRAY -> hasVariable(((ArrayType) type).getComponentType());
            case DECLARED -> ((DeclaredType) type).getTypeArguments().stream().anyMatch(Closing::hasVariable);
            case WILDCARD -> {
                var wildcard = (javax.lang.model.type.WildcardType) type;
                TypeMirror bound =
                        wildcard.getExtendsBound() == null ? wildcard.getSuperBound() : wildcard.getExtendsBound();
                yield bound != null && hasVariable(bound);
            }
            default -> false;
        };
    }
}
