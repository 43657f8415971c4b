package io.hotsock.processor.write;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import io.hotsock.processor.model.AnnotatedMethod;
import io.hotsock.processor.model.Param;
import io.hotsock.processor.model.Ref;
import io.hotsock.processor.model.SourceType;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes {@code methods()} and {@code returned(…)}, the entry for aspects and advisors. */
final class UniformEntryWriter {

    private static final TypeName STRINGS = ParameterizedTypeName.get(List.class, String.class);
    private static final Parameter SELF = new Parameter(ClassName.OBJECT, "self");
    private static final Parameter ARGUMENTS = new Parameter(ArrayTypeName.of(ClassName.OBJECT), "arguments");
    private static final Parameter RESULT = new Parameter(ClassName.OBJECT, "result");

    private final SourceType type;
    private final List<AnnotatedMethod> declared;
    private final Signatures signatures;
    private final Source code;

    UniformEntryWriter(SourceType type, Signatures signatures, Source code) {
        this.type = type;
        this.declared = type.declared();
        this.signatures = signatures;
        this.code = code;
    }

    void write() {
        methods();
        returned();
    }

    private void methods() {
        String list =
                declared.stream().map(method -> Literals.of(method.signature())).collect(Collectors.joining(",\n"));
        code.member();
        Api.override(code);
        code.begin(Head.method("public", "methods").returns(STRINGS))
                .add("return " + code.type(List.class) + ".of(\n" + list + ");")
                .end();
    }

    private void returned() {
        List<String> entries = declared.stream().map(this::entry).toList();
        code.member();
        Api.override(code);
        if (declared.stream().anyMatch(method -> !hasVariables(method) && isGeneric(method))) {
            Api.suppress(code, List.of("unchecked"));
        }
        code.begin(Head.method("public", "returned")
                .returns(ClassName.OBJECT)
                .parameter(TypeName.INT, "method")
                .parameters(List.of(SELF, ARGUMENTS, RESULT)));
        String text = Literals.of(type.name().simpleName() + " has no annotated method number ");
        String unknown = "throw new " + code.type(IllegalArgumentException.class) + "(" + text + " + method);";
        if (entries.isEmpty()) {
            // All methods are inherited, for the decorator; nothing after a switch without cases could be reached.
            code.add(unknown);
        } else {
            code.open("switch (method)");
            for (int i = 0; i < entries.size(); i++) {
                code.add("case " + i + " -> " + entries.get(i));
            }
            code.add("default -> " + unknown).close().add("return result;");
        }
        code.end();
    }

    /** The statement that hands on to a method's shim. Casts to type variables need a method that declares them. */
    private String entry(AnnotatedMethod method) {
        String call = hasVariables(method) ? helper(method) : call(method);
        return MethodWriter.replaces(method) ? "result = " + call : call;
    }

    /** Writes a helper with the method's type variables, and returns a call of it. */
    private String helper(AnnotatedMethod method) {
        String name = signatures.name("returned"
                + Character.toUpperCase(method.name().charAt(0)) + method.name().substring(1));
        List<Parameter> given = given(method);
        boolean replaces = MethodWriter.replaces(method);
        code.member();
        Api.suppress(code, List.of("unchecked"));
        code.begin(Head.method("private static", name)
                        .variables(method.typeVariables())
                        .returns(replaces ? ClassName.OBJECT : TypeName.VOID)
                        .parameters(given))
                .add(replaces ? "return " + call(method) : call(method))
                .end();
        return name + "(" + given.stream().map(Parameter::name).collect(Collectors.joining(", ")) + ");";
    }

    /** What a method's shim needs of what the entry is given. */
    private static List<Parameter> given(AnnotatedMethod method) {
        List<Parameter> given = new ArrayList<>(List.of(SELF));
        if (!method.parameters().isEmpty()) {
            given.add(ARGUMENTS);
        }
        if (!method.isVoid()) {
            given.add(RESULT);
        }
        return given;
    }

    private String call(AnnotatedMethod method) {
        StringBuilder call = new StringBuilder(
                Variables.arguments(code, method.typeVariables()) + method.name() + "(" + cast(method.self(), "self"));
        for (int i = 0; i < method.parameters().size(); i++) {
            Ref type = method.parameters().get(i).type();
            call.append(Source.NEXT).append(cast(type, "arguments[" + i + "]"));
        }
        MethodWriter.returned(method).ifPresent(type -> call.append(Source.NEXT).append(cast(type, "result")));
        return call.append(");").toString();
    }

    private String cast(Ref type, String expression) {
        return type.name().equals(ClassName.OBJECT) ? expression : "(" + code.type(type.name()) + ") " + expression;
    }

    private static boolean hasVariables(AnnotatedMethod method) {
        return !method.typeVariables().isEmpty();
    }

    private static boolean isGeneric(AnnotatedMethod method) {
        Stream<Ref> types = method.parameters().stream().map(Param::type);
        return Stream.concat(types, Stream.of(method.self(), method.returns()))
                .anyMatch(ref -> !ref.name().equals(ref.erased()));
    }
}
