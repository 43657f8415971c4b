package io.hotsock.processor.write;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.NameAllocator;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
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
import java.util.List;
import java.util.Objects;
import javax.lang.model.element.Modifier;

/** Writes a decorator: for a class a subclass, for an interface a class that wraps an implementation. */
public final class DecoratorWriter {

    private static final String INSTALLATION = "hotsockInstallation";
    private static final String DELEGATE = "delegate";
    private static final String WOVEN = "WOVEN";

    private final SourceType type;
    private final Decorator decorator;

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
            warnings.add("deprecation");
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
            written.addField(com.palantir.javapoet.FieldSpec.builder(
                            boolean.class, WOVEN, Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                    .initializer("$T.isWoven($T.class)", Weaving.class, type.name())
                    .build());
        }
        written.addField(Installation.class, INSTALLATION, Modifier.PRIVATE, Modifier.FINAL);
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
                .addParameter(Installation.class, "installation")
                .addParameter(decorator.decorated(), DELEGATE)
                .addStatement(
                        "this.$N = $T.requireNonNull(installation, $S)", INSTALLATION, Objects.class, "installation")
                .addStatement("this.$N = $T.requireNonNull($N, $S)", DELEGATE, Objects.class, DELEGATE, DELEGATE);
        if (decorator.isPublic()) {
            constructor.addModifiers(Modifier.PUBLIC);
        }
        return constructor.build();
    }

    private MethodSpec extending(Signature signature) {
        NameAllocator names = names(signature);
        String installation = names.newName("installation");
        MethodSpec.Builder constructor = MethodSpec.constructorBuilder()
                .addModifiers(signature.modifiers())
                .addTypeVariables(signature.typeVariables())
                .addJavadoc("Takes what the superclass takes; annotated methods publish to the installation.\n")
                .addParameter(
                        ParameterSpec.builder(Installation.class, installation).build());
        parameters(constructor, signature);
        return constructor
                .addStatement("super($L)", arguments(signature))
                .addStatement(
                        "this.$N = $T.requireNonNull($N, $S)",
                        INSTALLATION,
                        Objects.class,
                        installation,
                        "installation")
                .build();
    }

    private MethodSpec method(Delegated method) {
        Signature signature = method.signature();
        MethodSpec.Builder override = MethodSpec.methodBuilder(signature.name())
                .addAnnotation(Override.class)
                .addModifiers(decorator.isInterface() ? List.of(Modifier.PUBLIC) : signature.modifiers())
                .addTypeVariables(signature.typeVariables())
                .returns(signature.returns());
        parameters(override, signature);
        CodeBlock call = CodeBlock.of(
                "$L.$N($L)", decorator.isInterface() ? DELEGATE : "super", signature.name(), arguments(signature));
        method.shim()
                .ifPresentOrElse(
                        shim -> publishing(override, signature, shim, call), () -> plain(override, signature, call));
        return override.build();
    }

    private static void plain(MethodSpec.Builder override, Signature signature, CodeBlock call) {
        override.addStatement(returnsNothing(signature) ? "$L" : "return $L", call);
    }

    private void publishing(MethodSpec.Builder override, Signature signature, AnnotatedMethod shim, CodeBlock call) {
        NameAllocator names = names(signature);
        boolean isVoid = returnsNothing(signature);
        String result = isVoid ? "" : names.newName("result");
        if (isVoid) {
            override.addStatement(call);
        } else {
            override.addStatement("$T $N = $L", signature.returns(), result, call);
        }
        CodeBlock publish = publish(signature, shim, result);
        if (decorator.isInterface()) {
            override.addStatement(MethodWriter.replaces(shim) ? "return $L" : "$L", publish);
        } else {
            override.beginControlFlow("if ($N != null && !$N)", INSTALLATION, WOVEN)
                    .addStatement(MethodWriter.replaces(shim) ? "return $L" : "$L", publish)
                    .endControlFlow();
        }
        if (!isVoid && !(decorator.isInterface() && MethodWriter.replaces(shim))) {
            override.addStatement("return $N", result);
        }
    }

    private CodeBlock publish(Signature signature, AnnotatedMethod shim, String result) {
        CodeBlock.Builder call = CodeBlock.builder().add("$T.$N($N, this", type.shims(), shim.name(), INSTALLATION);
        signature.parameters().forEach(parameter -> call.add(", $N", parameter.name()));
        if (!result.isEmpty()) {
            call.add(", $N", result);
        }
        return call.add(")").build();
    }

    private static boolean returnsNothing(Signature signature) {
        return signature.returns().equals(TypeName.VOID);
    }

    private static void parameters(MethodSpec.Builder method, Signature signature) {
        for (Argument argument : signature.parameters()) {
            method.addParameter(
                    ParameterSpec.builder(argument.type(), argument.name()).build());
        }
        method.varargs(signature.varargs()).addExceptions(signature.exceptions());
    }

    private static CodeBlock arguments(Signature signature) {
        return signature.parameters().stream()
                .map(argument -> CodeBlock.of("$N", argument.name()))
                .collect(CodeBlock.joining(", "));
    }

    private static NameAllocator names(Signature signature) {
        NameAllocator names = new NameAllocator();
        signature.parameters().forEach(argument -> names.newName(argument.name(), argument.name()));
        return names;
    }
}
