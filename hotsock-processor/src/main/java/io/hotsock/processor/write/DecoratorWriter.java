package io.hotsock.processor.write;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeVariableName;
import com.palantir.javapoet.WildcardTypeName;
import io.hotsock.api.Installation;
import io.hotsock.api.shim.Decorated;
import io.hotsock.api.shim.Weaving;
import io.hotsock.processor.model.AnnotatedMethod;
import io.hotsock.processor.model.Decorator;
import io.hotsock.processor.model.Decorator.Argument;
import io.hotsock.processor.model.Decorator.Delegated;
import io.hotsock.processor.model.Decorator.Signature;
import io.hotsock.processor.model.SourceType;
import io.hotsock.processor.template.Names;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;

/** Writes a decorator: for a class a subclass, for an interface a class that wraps an implementation. */
public final class DecoratorWriter {

    private static final TypeName INSTALLATION_TYPE = TypeName.get(Installation.class);
    private static final String INSTALLATION = "hotsockInstallation";
    private static final String INSTALLATION_PARAMETER = "installation";
    private static final String DELEGATE = "delegate";
    private static final String WOVEN = "WOVEN";
    private static final String UNCHECKED = "unchecked";
    private static final TypeName ANYTHING = WildcardTypeName.subtypeOf(Object.class);

    /** The decorator's own fields, which no parameter may hide. */
    private static final List<String> RESERVED = List.of(INSTALLATION, DELEGATE, WOVEN, WOVEN + "_2", WOVEN + "_3");

    private final SourceType type;
    private final Decorator decorator;
    private final Source code;
    private final Map<ClassName, String> woven = new LinkedHashMap<>();

    private DecoratorWriter(SourceType type, Decorator decorator) {
        this.type = type;
        this.decorator = decorator;
        this.code = new Source(decorator.name(), decorator.nested());
    }

    /** The file with a type's decorator. */
    public static SourceFile write(SourceType type, Decorator decorator) {
        return new DecoratorWriter(type, decorator).file();
    }

    private SourceFile file() {
        start();
        fields();
        if (decorator.isInterface()) {
            wrapping();
        } else {
            decorator.constructors().forEach(this::extending);
        }
        decorator.methods().stream()
                .filter(method -> method.obstacle().isEmpty())
                .forEach(this::method);
        code.close();
        return code.file(List.of(type.place().element()));
    }

    private void start() {
        code.doc("A {@link " + code.type(type.name()) + "} that publishes what its annotated methods return.");
        Api.generated(code, type.library());
        Api.unmarked(code, type.library());
        Api.suppress(code, warnings());
        String name = decorator.className() + code.declare(decorator.typeVariables());
        String decorated = code.type(decorator.decorated());
        String supertypes = decorator.isInterface()
                ? Source.WRAP + "implements " + code.type(Decorated.class) + ", " + decorated
                : Source.WRAP + "extends " + decorated + Source.WRAP + "implements " + code.type(Decorated.class);
        code.open((decorator.isPublic() ? "public class " : "class ") + name + supertypes);
    }

    private List<String> warnings() {
        List<String> warnings = new ArrayList<>(type.warnings());
        if (decorator.serializable()) {
            warnings.add("serial");
        }
        return warnings;
    }

    private void fields() {
        if (decorator.isInterface()) {
            code.member().add("private final " + code.type(decorator.decorated()) + " " + DELEGATE + ";");
        } else {
            wovenFields();
        }
        code.member().add("private final " + code.type(INSTALLATION_TYPE) + " " + INSTALLATION + ";");
    }

    /** One per class that declares an annotated method: each may be woven or not. */
    private void wovenFields() {
        for (Delegated method : decorator.methods()) {
            if (method.shim().isPresent()) {
                ClassName declaring = method.shim().get().declaring();
                woven.putIfAbsent(declaring, woven.isEmpty() ? WOVEN : WOVEN + "_" + (woven.size() + 1));
            }
        }
        woven.forEach((declaring, field) -> code.member()
                .add("private static final boolean " + field + " = " + code.type(Weaving.class) + ".isWoven("
                        + code.type(declaring) + ".class);"));
    }

    private void wrapping() {
        code.member()
                .doc("Wraps an implementation; its annotated methods publish to the installation.")
                .begin(Head.constructor(decorator.isPublic() ? "public" : "")
                        .parameter(INSTALLATION_TYPE, INSTALLATION_PARAMETER)
                        .parameter(decorator.decorated(), DELEGATE))
                .add(assignment(INSTALLATION, INSTALLATION_PARAMETER))
                .add(assignment(DELEGATE, DELEGATE))
                .end();
    }

    private void extending(Signature signature) {
        Member constructor = new Member(signature);
        code.member().doc("Takes what the superclass takes; annotated methods publish to the installation.");
        List<String> warnings = warnings(signature);
        if (signature.safeVarargs()) {
            code.add("@" + code.type(SafeVarargs.class));
            // The superclass vouches for itself, but javac does not know.
            warnings.remove(UNCHECKED);
            warnings.add("varargs");
        }
        Api.suppress(code, warnings);
        code.begin(constructor.complete(Head.constructor(modifiers(signature))))
                .add("super(" + constructor.arguments() + ");")
                .add(assignment(INSTALLATION, INSTALLATION_PARAMETER))
                .end();
    }

    private String assignment(String field, String parameter) {
        String checked = code.type(Objects.class) + ".requireNonNull(" + parameter + ", " + Literals.of(parameter);
        return "this." + field + " = " + checked + ");";
    }

    private static String modifiers(Signature signature) {
        return signature.modifiers().stream().map(Modifier::toString).collect(Collectors.joining(" "));
    }

    private void method(Delegated method) {
        Signature signature = method.signature();
        Member override = new Member(signature);
        code.member();
        Api.override(code);
        Api.suppress(code, warnings(signature));
        String modifiers = decorator.isInterface() ? "public" : modifiers(signature);
        code.begin(override.complete(Head.method(modifiers, signature.name()).returns(signature.returns())));
        if (method.shim().isPresent()) {
            override.publishing(method.shim().get());
        } else {
            code.add(override.isVoid() ? override.call() : "return " + override.call());
        }
        code.end();
    }

    private List<String> warnings(Signature signature) {
        List<String> warnings = new ArrayList<>();
        if (signature.typeVariables().stream().anyMatch(this::hides)) {
            // As Eclipse's compiler calls it, and Error Prone.
            warnings.addAll(List.of("hiding", "TypeParameterShadowing"));
        }
        if (isUnchecked(signature)) {
            warnings.add(UNCHECKED);
        }
        return warnings;
    }

    /** Whether the last parameter is open and its array does not know the type of its elements. */
    private static boolean isUnchecked(Signature signature) {
        List<Argument> parameters = signature.parameters();
        return signature.varargs()
                && !isReifiable(parameters.get(parameters.size() - 1).type());
    }

    private static boolean isReifiable(TypeName type) {
        if (type instanceof ArrayTypeName array) {
            return isReifiable(array.componentType());
        }
        if (type instanceof ParameterizedTypeName parameterized) {
            return parameterized.typeArguments().stream().allMatch(ANYTHING::equals);
        }
        return !(type instanceof TypeVariableName);
    }

    private boolean hides(TypeVariableName variable) {
        return decorator.typeVariables().stream().anyMatch(other -> other.name().equals(variable.name()));
    }

    /** One method or constructor of the decorator. */
    private final class Member {
        private final Signature signature;
        private final Names names = new Names();

        Member(Signature signature) {
            this.signature = signature;
            RESERVED.forEach(names::newName);
            if (signature.isConstructor()) {
                names.newName(INSTALLATION_PARAMETER);
            }
            signature.parameters().forEach(argument -> names.newName(argument.name(), argument.name()));
        }

        Head complete(Head head) {
            if (signature.isConstructor()) {
                head.parameter(INSTALLATION_TYPE, INSTALLATION_PARAMETER);
            }
            for (Argument argument : signature.parameters()) {
                head.parameter(argument.type(), names.get(argument.name()));
            }
            return head.variables(signature.typeVariables())
                    .varargs(signature.varargs())
                    .exceptions(signature.exceptions());
        }

        void publishing(AnnotatedMethod shim) {
            boolean replaces = MethodWriter.replaces(shim);
            String result = isVoid() ? "" : names.newName("result");
            code.add(isVoid() ? call() : code.type(signature.returns()) + " " + result + " = " + call());
            String publish = replaces ? "return " + publish(shim, result) : publish(shim, result);
            if (decorator.isInterface()) {
                code.add(publish);
            } else {
                code.open("if (" + INSTALLATION + " != null && !" + woven.get(shim.declaring()) + ")")
                        .add(publish)
                        .close();
            }
            if (!isVoid() && !(decorator.isInterface() && replaces)) {
                code.add("return " + result + ";");
            }
        }

        private String publish(AnnotatedMethod shim, String result) {
            StringBuilder call = new StringBuilder(code.type(type.shims()))
                    .append("." + shim.name() + "(" + INSTALLATION + ".eventSink(), ")
                    .append(decorator.isInterface() ? DELEGATE : "this");
            signature.parameters().forEach(parameter -> call.append(Source.NEXT).append(names.get(parameter.name())));
            if (!result.isEmpty()) {
                call.append(Source.NEXT).append(result);
            }
            return call.append(");").toString();
        }

        String call() {
            String target = decorator.isInterface() ? DELEGATE : "super";
            return target + "." + signature.name() + "(" + arguments() + ");";
        }

        String arguments() {
            return signature.parameters().stream()
                    .map(argument -> names.get(argument.name()))
                    .collect(Collectors.joining(", "));
        }

        boolean isVoid() {
            return signature.returns().equals(TypeName.VOID);
        }
    }
}
