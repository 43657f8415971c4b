package io.hotsock.processor.write;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.NameAllocator;
import com.palantir.javapoet.ParameterSpec;
import io.hotsock.processor.model.AnnotatedMethod;
import io.hotsock.processor.model.Param;
import io.hotsock.processor.model.Path.Root;
import io.hotsock.processor.model.Ref;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The parameter list that shims, factories and what lies between them share. */
final class Shapes {

    private Shapes() {}

    /** The object, the parameters, and the result if there is one. */
    static List<ParameterSpec> parameters(AnnotatedMethod method, NameAllocator names, Optional<Ref> result) {
        List<ParameterSpec> parameters = new ArrayList<>();
        parameters.add(parameter(method.self(), names.get(Root.THIS)));
        for (Param parameter : method.parameters()) {
            parameters.add(parameter(parameter.type(), names.get(Locals.parameter(parameter.name()))));
        }
        result.ifPresent(type -> parameters.add(parameter(type, names.get(Root.RESULT))));
        return parameters;
    }

    /** The object and the parameters, passed on; without the result. */
    static CodeBlock passedOn(AnnotatedMethod method, NameAllocator names) {
        CodeBlock.Builder arguments = CodeBlock.builder().add("$N", names.get(Root.THIS));
        for (Param parameter : method.parameters()) {
            arguments.add(",$W$N", names.get(Locals.parameter(parameter.name())));
        }
        return arguments.build();
    }

    private static ParameterSpec parameter(Ref type, String name) {
        return ParameterSpec.builder(type.name(), name).build();
    }
}
