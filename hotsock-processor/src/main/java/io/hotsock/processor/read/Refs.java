package io.hotsock.processor.read;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import io.hotsock.processor.model.ReactiveType;
import io.hotsock.processor.model.Ref;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Turns types into what the model knows of them, seen from one package. */
final class Refs {

    /** What publishing would use up, or could not see yet. */
    private static final Set<String> ONCE = Stream.of(
                    Set.of(
                            "java.util.concurrent.CompletionStage",
                            "java.util.concurrent.Future",
                            "java.util.stream.BaseStream"),
                    ResultReader.READ_ONCE,
                    ResultReader.MANY_VALUED,
                    ResultReader.ASYNCHRONOUS,
                    ReactiveType.names())
            .flatMap(Set::stream)
            .collect(Collectors.toUnmodifiableSet());

    private final Language language;
    private final TextForms texts;
    private final String fromPackage;
    private final Map<TypeMirror, Ref> known = new HashMap<>();
    private boolean sawUnresolved;
    private boolean sawDeprecated;
    private boolean sawRaw;
    private boolean mayGrow;

    Refs(Language language, TextForms texts, String fromPackage) {
        this.language = language;
        this.texts = texts;
        this.fromPackage = fromPackage;
    }

    Ref of(TypeMirror type) {
        Ref ref = known.get(type);
        if (ref == null) {
            ref = read(language.bound0(type));
            known.put(type, ref);
        }
        return ref;
    }

    private Ref read(TypeMirror plain) {
        if (isUnresolved(plain)) {
            sawUnresolved = true;
            return Ref.UNKNOWN;
        }
        boolean deprecated = language.isDeprecated(plain);
        sawDeprecated |= deprecated;
        sawRaw |= language.isRaw(plain);
        boolean nameable = language.nameable(plain, fromPackage);
        return new Ref(
                TypeName.get(plain),
                TypeName.get(language.types.erasure(plain)),
                nameable ? Closing.of(language.bound(plain)) : ClassName.OBJECT,
                texts.of(plain),
                language.isAny(plain, ONCE),
                nameable,
                language.open(plain),
                true,
                deprecated);
    }

    /**
     * Notes that a property or a text was asked for in vain. Members come to a type only with a supertype that is still to be
     * written, or by a processor that the type's annotations call for, as Lombok's do.
     */
    void missed(TypeElement owner) {
        sawUnresolved |= !language.isWhole(owner);
        mayGrow |= hasForeignAnnotation(owner)
                || owner.getEnclosedElements().stream().anyMatch(Refs::hasForeignAnnotation);
    }

    /** Notes that another processor adds to a type. */
    void grows() {
        mayGrow = true;
    }

    private static boolean hasForeignAnnotation(Element element) {
        return element.getAnnotationMirrors().stream()
                .map(mirror -> mirror.getAnnotationType().toString())
                .anyMatch(name -> !name.startsWith("java.") && !name.startsWith("io.hotsock."));
    }

    /** Notes that something was asked for that is not there yet. */
    void unresolved() {
        sawUnresolved = true;
    }

    /** Whether what was asked for in vain may still come. */
    boolean mayGrow() {
        return mayGrow;
    }

    /** Notes that generated code will use something deprecated. */
    void note(Element used) {
        sawDeprecated |= language.elements.isDeprecated(used);
    }

    /** The warnings that generated code has to expect, by the names that suppress them. */
    List<String> warnings() {
        List<String> warnings = new ArrayList<>();
        if (sawDeprecated) {
            // They come with the use of deprecated types and methods.
            warnings.addAll(List.of("deprecation", "removal"));
        }
        if (sawRaw) {
            warnings.add("rawtypes");
        }
        return warnings;
    }

    /** Whether something came along that is not there yet: another processor may still write it. */
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
