package io.hotsock.processor.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeSpec;
import io.hotsock.processor.model.AnnotatedMethod;
import io.hotsock.processor.model.Ref;
import io.hotsock.processor.model.SourceType;
import java.util.List;
import javax.lang.model.element.Modifier;

/** Writes {@code methods()} and {@code returned(…)}, the entry for aspects and advisors. */
final class UniformEntryWriter {

    private UniformEntryWriter() {}

    static void write(SourceType type, TypeSpec.Builder shims) {
        shims.addMethod(methods(type)).addMethod(returned(type));
    }

    private static MethodSpec methods(SourceType type) {
        CodeBlock list = type.declared().stream()
                .map(method -> CodeBlock.of("$S", method.name() + method.descriptor()))
                .collect(CodeBlock.joining(",\n"));
        return MethodSpec.methodBuilder("methods")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(ParameterizedTypeName.get(List.class, String.class))
                .addStatement("return $T.of(\n$L)", List.class, list)
                .build();
    }

    private static MethodSpec returned(SourceType type) {
        MethodSpec.Builder returned = MethodSpec.methodBuilder("returned")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(Object.class)
                .addParameter(int.class, "method")
                .addParameter(Object.class, "self")
                .addParameter(Object[].class, "arguments")
                .addParameter(Object.class, "result");
        if (type.declared().stream().anyMatch(UniformEntryWriter::generic)) {
            returned.addAnnotation(Api.suppress(List.of("rawtypes", "unchecked")));
        }
        returned.beginControlFlow("switch (method)");
        for (int i = 0; i < type.declared().size(); i++) {
            returned.addCode("case $L:\n$>", i);
            call(returned, type.declared().get(i));
            returned.addCode("$<");
        }
        return returned.addCode("default:\n$>")
                .addStatement(
                        "throw new $T($S + method)",
                        IllegalArgumentException.class,
                        type.name().simpleName() + " has no annotated method number ")
                .addCode("$<")
                .endControlFlow()
                .build();
    }

    private static void call(MethodSpec.Builder returned, AnnotatedMethod method) {
        CodeBlock.Builder call = CodeBlock.builder().add("$N($L", method.name(), cast(method.self(), "self"));
        for (int i = 0; i < method.parameters().size(); i++) {
            call.add(", $L", cast(method.parameters().get(i).type(), "arguments[" + i + "]"));
        }
        MethodWriter.returned(method).ifPresent(type -> call.add(", $L", cast(type, "result")));
        call.add(")");
        if (MethodWriter.replaces(method)) {
            returned.addStatement("return $L", call.build());
        } else {
            returned.addStatement(call.build()).addStatement("return result");
        }
    }

    private static CodeBlock cast(Ref type, String expression) {
        return type.erased().equals(ClassName.OBJECT)
                ? CodeBlock.of("$L", expression)
                : CodeBlock.of("($T) $L", type.erased(), expression);
    }

    private static boolean generic(AnnotatedMethod method) {
        return !method.typeVariables().isEmpty()
                || isGeneric(method.self())
                || isGeneric(method.returns())
                || method.parameters().stream().anyMatch(parameter -> isGeneric(parameter.type()));
    }

    private static boolean isGeneric(Ref type) {
        return !type.name().equals(type.erased());
    }
}
