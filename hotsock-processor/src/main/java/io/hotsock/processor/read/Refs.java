package io.hotsock.processor.read;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import io.hotsock.processor.model.Ref;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Turns types into what the model knows of them, seen from one package. */
final class Refs {

    private final Language language;
    private final TextForms texts;
    private final String fromPackage;
    private boolean sawUnresolved;

    Refs(Language language, String fromPackage) {
        this.language = language;
        this.texts = new TextForms(language);
        this.fromPackage = fromPackage;
    }

    Ref of(TypeMirror type) {
        TypeMirror plain = language.bound0(type);
        sawUnresolved |= isUnresolved(plain);
        if (sawUnresolved) {
            return new Ref(ClassName.OBJECT, ClassName.OBJECT, ClassName.OBJECT, Ref.Text.NONE, true, true);
        }
        return new Ref(
                TypeName.get(plain),
                TypeName.get(language.types.erasure(plain)),
                Closing.of(language.bound(plain)),
                texts.of(plain),
                language.nameable(plain, fromPackage),
                language.open(plain));
    }

    /** Whether a type came along that is not there yet: another processor may still write it. */
    boolean sawUnresolved() {
        return sawUnresolved;
    }

    private static boolean isUnresolved(TypeMirror type) {
        if (type.getKind() == TypeKind.ERROR) {
            return true;
        }
        if (type instanceof ArrayType array) {
            return isUnresolved(array.getComponentType());
        }
        return type instanceof DeclaredType declared
                && declared.getTypeArguments().stream().anyMatch(Refs::isUnresolved);
    }
}
