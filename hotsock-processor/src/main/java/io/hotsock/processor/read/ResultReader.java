package io.hotsock.processor.read;

import io.hotsock.processor.model.ReactiveType;
import io.hotsock.processor.model.Result;
import io.hotsock.processor.model.Result.Layer;
import io.hotsock.processor.model.Result.Reason;
import io.hotsock.processor.model.Result.Refused;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Takes a return type apart into its layers. */
final class ResultReader {

    static final Set<String> MANY_VALUED = Set.of(
            "java.util.concurrent.Flow.Publisher",
            "org.reactivestreams.Publisher",
            "io.reactivex.Observable",
            "io.reactivex.rxjava3.core.Observable");

    private static final Set<String> REACTIVE = ReactiveType.names();

    /** Each with one value or none at all, later. */
    static final Set<String> ASYNCHRONOUS =
            Set.of("io.reactivex.Completable", "io.reactivex.Maybe", "io.reactivex.Single", "io.vertx.core.Future");

    static final Set<String> READ_ONCE =
            Set.of("java.util.Iterator", "java.util.Enumeration", "java.io.InputStream", "java.io.Reader");

    private final Language language;
    private final Refs refs;

    ResultReader(Language language, Refs refs) {
        this.language = language;
        this.refs = refs;
    }

    /** What was read, with the innermost type for looking up paths. */
    record Reading(Result result, Optional<TypeMirror> value) {}

    Reading read(TypeMirror declared, boolean each) {
        List<Layer> layers = new ArrayList<>();
        TypeMirror value = declared;
        if (declared.getKind() == TypeKind.VOID) {
            if (each) {
                layers.add(new Refused(Reason.NO_ELEMENTS, "void"));
            }
        } else {
            value = asynchronous(value, layers);
            value = optional(value, layers);
            value = each ? elements(value, layers) : whole(value, layers);
        }
        boolean isVoid = value.getKind() == TypeKind.VOID || Language.is(value, "java.lang.Void");
        Result result = new Result(List.copyOf(layers), refs.of(value), isVoid);
        return new Reading(result, isVoid ? Optional.empty() : Optional.of(value));
    }

    private TypeMirror asynchronous(TypeMirror type, List<Layer> layers) {
        for (ReactiveType reactive : ReactiveType.values()) {
            if (Language.is(type, reactive.typeName())) {
                TypeMirror inner = reactive.valued()
                        ? language.argument((DeclaredType) type, 0)
                        : language.types.getNoType(TypeKind.VOID);
                layers.add(new Result.Reactive(reactive.operator(), refs.of(inner)));
                return inner;
            }
        }
        Optional<DeclaredType> stage = language.asSuper(type, "java.util.concurrent.CompletionStage");
        if (stage.isPresent()) {
            TypeMirror inner = language.argument(stage.get(), 0);
            layers.add(new Result.Stage(refs.of(inner)));
            return inner;
        }
        if (language.isAny(type, REACTIVE)) {
            layers.add(new Refused(Reason.SUBTYPE, type.toString()));
        } else if (language.isAny(type, ASYNCHRONOUS)) {
            layers.add(new Refused(Reason.ASYNCHRONOUS, type.toString()));
        } else if (language.isA(type, "java.util.concurrent.Future")) {
            layers.add(new Refused(Reason.FUTURE, type.toString()));
        } else if (language.isAny(type, MANY_VALUED)) {
            layers.add(new Refused(Reason.MANY_VALUED, type.toString()));
        }
        return type;
    }

    private TypeMirror optional(TypeMirror type, List<Layer> layers) {
        Optional<DeclaredType> optional = language.asSuper(type, "java.util.Optional");
        if (optional.isPresent()) {
            TypeMirror inner = language.argument(optional.get(), 0);
            layers.add(new Result.Optional(refs.of(inner)));
            return inner;
        }
        return primitiveOptional(type, layers, "java.util.OptionalInt", "getAsInt", TypeKind.INT)
                .or(() -> primitiveOptional(type, layers, "java.util.OptionalLong", "getAsLong", TypeKind.LONG))
                .or(() -> primitiveOptional(type, layers, "java.util.OptionalDouble", "getAsDouble", TypeKind.DOUBLE))
                .orElse(type);
    }

    private Optional<TypeMirror> primitiveOptional(
            TypeMirror type, List<Layer> layers, String name, String getter, TypeKind kind) {
        if (!Language.is(type, name)) {
            return Optional.empty();
        }
        TypeMirror inner = language.types.getPrimitiveType(kind);
        layers.add(new Result.PrimitiveOptional(getter, refs.of(inner)));
        return Optional.of(inner);
    }

    private TypeMirror elements(TypeMirror type, List<Layer> layers) {
        TypeMirror bound = language.bound(type);
        if (Language.is(bound, "java.lang.Void")) {
            layers.add(new Refused(Reason.NO_ELEMENTS, "Void"));
            return type;
        }
        if (bound instanceof ArrayType array) {
            layers.add(new Result.Elements(refs.of(array.getComponentType())));
            return array.getComponentType();
        }
        Optional<DeclaredType> iterable = language.asSuper(bound, "java.lang.Iterable");
        if (iterable.isPresent()) {
            TypeMirror inner = language.argument(iterable.get(), 0);
            layers.add(new Result.Elements(refs.of(inner)));
            return inner;
        }
        return stream(bound, layers);
    }

    /** Elements of a stream are seen as they flow by, so the caller gets another stream: only possible outermost. */
    private TypeMirror stream(TypeMirror type, List<Layer> layers) {
        Optional<TypeMirror> inner = streamElement(type);
        if (inner.isEmpty()) {
            layers.add(new Refused(Reason.NO_ELEMENTS, type.toString()));
            return type;
        }
        layers.add(
                layers.isEmpty()
                        ? new Result.Flowing(refs.of(inner.get()))
                        : new Refused(Reason.STREAM, type.toString()));
        return inner.get();
    }

    private Optional<TypeMirror> streamElement(TypeMirror type) {
        if (Language.is(type, "java.util.stream.Stream")) {
            return Optional.of(language.argument((DeclaredType) type, 0));
        }
        return primitiveStream(type, "java.util.stream.IntStream", TypeKind.INT)
                .or(() -> primitiveStream(type, "java.util.stream.LongStream", TypeKind.LONG))
                .or(() -> primitiveStream(type, "java.util.stream.DoubleStream", TypeKind.DOUBLE));
    }

    private Optional<TypeMirror> primitiveStream(TypeMirror type, String name, TypeKind kind) {
        return Language.is(type, name) ? Optional.of(language.types.getPrimitiveType(kind)) : Optional.empty();
    }

    private TypeMirror whole(TypeMirror type, List<Layer> layers) {
        if (language.isA(type, "java.util.stream.BaseStream")) {
            layers.add(new Refused(Reason.STREAM, type.toString()));
        } else if (language.isAny(type, READ_ONCE)) {
            layers.add(new Refused(Reason.READ_ONCE, type.toString()));
        }
        return type;
    }
}
