package io.hotsock.processor.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.NameAllocator;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import com.palantir.javapoet.TypeVariableName;
import io.hotsock.api.Installation;
import io.hotsock.api.shim.Decorated;
import io.hotsock.api.shim.Weaving;
import io.hotsock.processor.model.AnnotatedMethod;
import io.hotsock.processor.model.Decorator;
import io.hotsock.processor.model.Decorator.Argument;
import io.hotsock.processor.model.Decorator.Delegated;
import io.hotsock.processor.model.Decorator.Signature;
import io.hotsock.processor.model.SourceType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.lang.model.element.Modifier;

/** Writes a decorator: for a class a subclass, for an interface a class that wraps an implementation. */
public final class DecoratorWriter {

    private static final String INSTALLATION = "hotsockInstallation";
    private static final String INSTALLATION_PARAMETER = "installation";
    private static final String DELEGATE = "delegate";
    private static final String WOVEN = "WOVEN";

    /** The decorator's own fields, which no parameter may hide. */
    private static final List<String> RESERVED = List.of(INSTALLATION, DELEGATE, WOVEN, WOVEN + "_2", WOVEN + "_3");

    private final SourceType type;
    private final Decorator decorator;
    private final Map<ClassName, String> woven = new LinkedHashMap<>();

    private DecoratorWriter(SourceType type, Decorator decorator) {
        this.type = type;
        this.decorator = decorator;
    }

    /** The file with a type's decorator. */
    public static JavaFile write(SourceType type, Decorator decorator) {
        return Api.file(type.name().packageName(), new DecoratorWriter(type, decorator).decorator());
    }

    private TypeSpec decorator() {
        TypeSpec.Builder written = TypeSpec.classBuilder(decorator.name())
                .addTypeVariables(decorator.typeVariables())
                .addSuperinterface(Decorated.class)
                .alwaysQualify(decorator.nested().toArray(String[]::new))
                .addJavadoc("A {@link $T} that publishes what its annotated methods return.\n", type.name())
                .addOriginatingElement(type.place().element());
        Api.generated(written, type.library());
        Api.unmarked(written, type.library());
        List<String> warnings = warnings();
        if (!warnings.isEmpty()) {
            written.addAnnotation(Api.suppress(warnings));
        }
        if (decorator.isPublic()) {
            written.addModifiers(Modifier.PUBLIC);
        }
        fields(written);
        constructors(written);
        decorator.methods().stream()
                .filter(method -> method.obstacle().isEmpty())
                .forEach(method -> written.addMethod(method(method)));
        return written.build();
    }

    private List<String> warnings() {
        List<String> warnings = new ArrayList<>();
        if (type.deprecated()) {
            warnings.addAll(Api.DEPRECATION);
        }
        if (decorator.serializable()) {
            warnings.add("serial");
        }
        return warnings;
    }

    private void fields(TypeSpec.Builder written) {
        if (decorator.isInterface()) {
            written.addSuperinterface(decorator.decorated());
            written.addField(decorator.decorated(), DELEGATE, Modifier.PRIVATE, Modifier.FINAL);
        } else {
            written.superclass(decorator.decorated());
            wovenFields(written);
        }
        written.addField(Installation.class, INSTALLATION, Modifier.PRIVATE, Modifier.FINAL);
    }

    /** One per class that declares an annotated method: each may be woven or not. */
    private void wovenFields(TypeSpec.Builder written) {
        for (Delegated method : decorator.methods()) {
            if (method.shim().isPresent()) {
                ClassName declaring = method.shim().get().declaring();
                woven.putIfAbsent(declaring, woven.isEmpty() ? WOVEN : WOVEN + "_" + (woven.size() + 1));
            }
        }
        woven.forEach((declaring, field) -> written.addField(
                FieldSpec.builder(boolean.class, field, Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                        .initializer("$T.isWoven($T.class)", Weaving.class, declaring)
                        .build()));
    }

    private void constructors(TypeSpec.Builder written) {
        if (decorator.isInterface()) {
            written.addMethod(wrapping());
        } else {
            decorator.constructors().forEach(constructor -> written.addMethod(extending(constructor)));
        }
    }

    private MethodSpec wrapping() {
        MethodSpec.Builder constructor = MethodSpec.constructorBuilder()
                .addJavadoc("Wraps an implementation; its annotated methods publish to the installation.\n")
                .addParameter(Installation.class, INSTALLATION_PARAMETER)
                .addParameter(decorator.decorated(), DELEGATE)
                .addStatement(
                        "this.$N = $T.requireNonNull($N, $S)",
                        INSTALLATION,
                        Objects.class,
                        INSTALLATION_PARAMETER,
                        INSTALLATION_PARAMETER)
                .addStatement("this.$N = $T.requireNonNull($N, $S)", DELEGATE, Objects.class, DELEGATE, DELEGATE);
        if (decorator.isPublic()) {
            constructor.addModifiers(Modifier.PUBLIC);
        }
        return constructor.build();
    }

    private MethodSpec extending(Signature signature) {
        Member constructor = new Member(signature);
        return constructor
                .start(MethodSpec.constructorBuilder())
                .addModifiers(signature.modifiers())
                .addJavadoc("Takes what the superclass takes; annotated methods publish to the installation.\n")
                .addStatement("super($L)", constructor.arguments())
                .addStatement(
                        "this.$N = $T.requireNonNull($N, $S)",
                        INSTALLATION,
                        Objects.class,
                        INSTALLATION_PARAMETER,
                        INSTALLATION_PARAMETER)
                .build();
    }

    private MethodSpec method(Delegated method) {
        Signature signature = method.signature();
        Member override = new Member(signature);
        MethodSpec.Builder written = override.start(MethodSpec.methodBuilder(signature.name()))
                .addAnnotation(Override.class)
                .addModifiers(decorator.isInterface() ? List.of(Modifier.PUBLIC) : signature.modifiers())
                .returns(signature.returns());
        if (signature.typeVariables().stream().anyMatch(this::hides)) {
            // As Eclipse's compiler calls it, and Error Prone.
            written.addAnnotation(Api.suppress(List.of("hiding", "TypeParameterShadowing")));
        }
        if (method.shim().isPresent()) {
            override.publishing(written, method.shim().get());
        } else {
            written.addStatement(override.isVoid() ? "$L" : "return $L", override.call());
        }
        return written.build();
    }

    private boolean hides(TypeVariableName variable) {
        return decorator.typeVariables().stream().anyMatch(other -> other.name().equals(variable.name()));
    }

    /** One method or constructor of the decorator. */
    private final class Member {
        private final Signature signature;
        private final NameAllocator names = new NameAllocator();

        Member(Signature signature) {
            this.signature = signature;
            RESERVED.forEach(names::newName);
            if (signature.isConstructor()) {
                names.newName(INSTALLATION_PARAMETER);
            }
            signature.parameters().forEach(argument -> names.newName(argument.name(), argument.name()));
        }

        MethodSpec.Builder start(MethodSpec.Builder method) {
            method.addTypeVariables(signature.typeVariables());
            if (signature.isConstructor()) {
                method.addParameter(Installation.class, INSTALLATION_PARAMETER);
            }
            for (Argument argument : signature.parameters()) {
                method.addParameter(argument.type(), names.get(argument.name()));
            }
            return method.varargs(signature.varargs()).addExceptions(signature.exceptions());
        }

        void publishing(MethodSpec.Builder method, AnnotatedMethod shim) {
            String result = isVoid() ? "" : names.newName("result");
            if (isVoid()) {
                method.addStatement(call());
            } else {
                method.addStatement("$T $N = $L", signature.returns(), result, call());
            }
            boolean replaces = MethodWriter.replaces(shim);
            if (!decorator.isInterface()) {
                method.beginControlFlow("if ($N != null && !$N)", INSTALLATION, woven.get(shim.declaring()));
            }
            method.addStatement(replaces ? "return $L" : "$L", publish(shim, result));
            if (!decorator.isInterface()) {
                method.endControlFlow();
            }
            if (!isVoid() && !(decorator.isInterface() && replaces)) {
                method.addStatement("return $N", result);
            }
        }

        private CodeBlock publish(AnnotatedMethod shim, String result) {
            String self = decorator.isInterface() ? DELEGATE : "this";
            CodeBlock.Builder call =
                    CodeBlock.builder().add("$T.$N($N.eventSink(), $L", type.shims(), shim.name(), INSTALLATION, self);
            signature.parameters().forEach(parameter -> call.add(",$W$N", names.get(parameter.name())));
            if (!result.isEmpty()) {
                call.add(",$W$N", result);
            }
            return call.add(")").build();
        }

        CodeBlock call() {
            String target = decorator.isInterface() ? DELEGATE : "super";
            return CodeBlock.of("$L.$N($L)", target, signature.name(), arguments());
        }

        CodeBlock arguments() {
            return signature.parameters().stream()
                    .map(argument -> CodeBlock.of("$N", names.get(argument.name())))
                    .collect(CodeBlock.joining(", "));
        }

        boolean isVoid() {
            return signature.returns().equals(TypeName.VOID);
        }
    }
}
