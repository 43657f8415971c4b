package io.hotsock.processor.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeSpec;
import io.hotsock.processor.model.AnnotatedMethod;
import io.hotsock.processor.model.Ref;
import io.hotsock.processor.model.SourceType;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/** Writes {@code methods()} and {@code returned(…)}, the entry for aspects and advisors. */
final class UniformEntryWriter {

    private final SourceType type;
    private final Signatures signatures;
    private final TypeSpec.Builder shims;

    UniformEntryWriter(SourceType type, Signatures signatures, TypeSpec.Builder shims) {
        this.type = type;
        this.signatures = signatures;
        this.shims = shims;
    }

    void write() {
        shims.addMethod(methods()).addMethod(returned());
    }

    private MethodSpec methods() {
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

    private MethodSpec returned() {
        MethodSpec.Builder returned = MethodSpec.methodBuilder("returned")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(Object.class)
                .addParameter(int.class, "method")
                .addParameter(Object.class, "self")
                .addParameter(Object[].class, "arguments")
                .addParameter(Object.class, "result");
        if (type.declared().stream().anyMatch(method -> !hasVariables(method) && isGeneric(method))) {
            returned.addAnnotation(Api.suppress(List.of("unchecked")));
        }
        CodeBlock unknown = CodeBlock.of(
                "throw new $T($S + method)",
                IllegalArgumentException.class,
                type.name().simpleName() + " has no annotated method number ");
        if (type.declared().isEmpty()) {
            // All methods are inherited, for the decorator; nothing after a switch without cases could be reached.
            return returned.addStatement(unknown).build();
        }
        CodeBlock.Builder cases = CodeBlock.builder().add("switch (method) {\n").indent();
        for (int i = 0; i < type.declared().size(); i++) {
            cases.add("case $L -> ", i);
            entry(cases, type.declared().get(i));
        }
        cases.add("default -> $L;\n", unknown).unindent().add("}\n");
        return returned.addCode(cases.build()).addStatement("return result").build();
    }

    /** Casts to type variables need a method that declares them. */
    private void entry(CodeBlock.Builder cases, AnnotatedMethod method) {
        boolean replaces = MethodWriter.replaces(method);
        CodeBlock call = call(method);
        if (hasVariables(method)) {
            String helper = signatures.name(
                    "returned" + Character.toUpperCase(method.name().charAt(0))
                            + method.name().substring(1));
            shims.addMethod(typed(helper, method, replaces, call));
            call = CodeBlock.of("$N($L)", helper, String.join(", ", given(method)));
        }
        cases.add(replaces ? "result = $L;\n" : "$L;\n", call);
    }

    private static MethodSpec typed(String name, AnnotatedMethod method, boolean replaces, CodeBlock call) {
        MethodSpec.Builder typed = MethodSpec.methodBuilder(name)
                .addAnnotation(Api.suppress(List.of("unchecked")))
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .addTypeVariables(method.typeVariables())
                .returns(replaces ? Object.class : void.class);
        given(method)
                .forEach(part -> typed.addParameter(part.equals("arguments") ? Object[].class : Object.class, part));
        return typed.addStatement(replaces ? "return $L" : "$L", call).build();
    }

    /** What a method's shim needs of what the entry is given. */
    private static List<String> given(AnnotatedMethod method) {
        List<String> given = new ArrayList<>(List.of("self"));
        if (!method.parameters().isEmpty()) {
            given.add("arguments");
        }
        if (!method.isVoid()) {
            given.add("result");
        }
        return given;
    }

    private static CodeBlock call(AnnotatedMethod method) {
        CodeBlock.Builder call = CodeBlock.builder().add("$N($L", method.name(), cast(method.self(), "self"));
        for (int i = 0; i < method.parameters().size(); i++) {
            call.add(",$W$L", cast(method.parameters().get(i).type(), "arguments[" + i + "]"));
        }
        MethodWriter.returned(method).ifPresent(type -> call.add(",$W$L", cast(type, "result")));
        return call.add(")").build();
    }

    private static CodeBlock cast(Ref type, String expression) {
        return type.name().equals(ClassName.OBJECT)
                ? CodeBlock.of("$L", expression)
                : CodeBlock.of("($T) $L", type.name(), expression);
    }

    private static boolean hasVariables(AnnotatedMethod method) {
        return !method.typeVariables().isEmpty();
    }

    private static boolean isGeneric(AnnotatedMethod method) {
        Stream<Ref> types = method.parameters().stream().map(parameter -> parameter.type());
        return Stream.concat(types, Stream.of(method.self(), method.returns()))
                .anyMatch(ref -> !ref.name().equals(ref.erased()));
    }
}
