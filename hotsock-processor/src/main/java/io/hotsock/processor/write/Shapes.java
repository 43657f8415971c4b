package io.hotsock.processor.write;

import com.palantir.javapoet.NameAllocator;
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
    static List<Parameter> parameters(AnnotatedMethod method, NameAllocator names, Optional<Ref> result) {
        List<Parameter> parameters = new ArrayList<>();
        parameters.add(new Parameter(method.self().name(), names.get(Root.THIS)));
        for (Param parameter : method.parameters()) {
            String name = names.get(Locals.parameter(parameter.name()));
            parameters.add(new Parameter(parameter.type().name(), name));
        }
        result.ifPresent(type -> parameters.add(new Parameter(type.name(), names.get(Root.RESULT))));
        return parameters;
    }

    /** The object and the parameters, passed on; without the result. */
    static String passedOn(AnnotatedMethod method, NameAllocator names) {
        StringBuilder arguments = new StringBuilder(names.get(Root.THIS));
        for (Param parameter : method.parameters()) {
            arguments.append(Source.NEXT).append(names.get(Locals.parameter(parameter.name())));
        }
        return arguments.toString();
    }
}
