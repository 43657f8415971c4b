package io.hotsock.processor.read;

import java.util.stream.Collectors;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/** JVM descriptors of methods. */
final class Descriptors {

    private final Language language;

    Descriptors(Language language) {
        this.language = language;
    }

    String of(ExecutableElement method) {
        return method.getParameters().stream()
                .map(parameter -> of(parameter.asType()))
                .collect(Collectors.joining("", "(", ")" + of(method.getReturnType())));
    }

    private String of(TypeMirror type) {
        TypeMirror erased = language.types.erasure(type);
        return switch (erased.getKind()) {
            case BOOLEAN -> "Z";
            case BYTE -> "B";
            case SHORT -> "S";
            case INT -> "I";
            case LONG -> "J";
            case CHAR -> "C";
            case FLOAT -> "F";
            case DOUBLE -> "D";
            case VOID -> "V";
            case ARRAY -> "[" + of(((ArrayType) erased).getComponentType());
            default -> "L" + binaryName((DeclaredType) erased).replace('.', '/') + ";";
        };
    }

    private String binaryName(DeclaredType type) {
        return language.elements.getBinaryName((TypeElement) type.asElement()).toString();
    }
}
