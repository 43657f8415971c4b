package io.hotsock.processor.write;

import io.hotsock.processor.model.AnnotatedMethod;
import io.hotsock.processor.model.Param;
import io.hotsock.processor.model.Path.Resolved;
import io.hotsock.processor.model.Path.Root;
import io.hotsock.processor.model.Ref;
import io.hotsock.processor.template.Names;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The parameters that shims, factories and what lies between them share: the object, the method's parameters, and the result. */
final class Shapes {

    private Shapes() {}

    /** The object and the parameters. */
    static List<Parameter> given(AnnotatedMethod method, Names names) {
        List<Parameter> given = new ArrayList<>();
        given.add(object(method, names));
        method.parameters().forEach(parameter -> given.add(parameter(parameter, names)));
        return given;
    }

    /** Those of them that some paths start at. */
    static List<Parameter> read(List<Resolved> paths, AnnotatedMethod method, Names names) {
        List<Parameter> read = new ArrayList<>();
        if (paths.stream().anyMatch(path -> path.root() == Root.THIS)) {
            read.add(object(method, names));
        }
        for (Param parameter : method.parameters()) {
            if (paths.stream().anyMatch(path -> startsAt(path, parameter))) {
                read.add(parameter(parameter, names));
            }
        }
        return read;
    }

    private static boolean startsAt(Resolved path, Param parameter) {
        return path.root() == Root.PARAMETER && path.rootName().equals(parameter.name());
    }

    private static Parameter object(AnnotatedMethod method, Names names) {
        return new Parameter(method.self().name(), names.get(Root.THIS));
    }

    private static Parameter parameter(Param parameter, Names names) {
        return new Parameter(parameter.type().name(), names.get(parameter.name()));
    }

    /** Some parameters and, where there is one, the result. */
    static List<Parameter> with(List<Parameter> given, Optional<Ref> result, Names names) {
        List<Parameter> all = new ArrayList<>(given);
        result.ifPresent(type -> all.add(new Parameter(type.name(), names.get(Root.RESULT))));
        return all;
    }

    /** The arguments of a call: parameters passed on, perhaps behind something else and before the result. */
    static String arguments(Optional<String> first, List<Parameter> passedOn, Optional<String> result) {
        List<String> arguments = new ArrayList<>();
        first.ifPresent(arguments::add);
        passedOn.forEach(parameter -> arguments.add(parameter.name()));
        result.ifPresent(arguments::add);
        return String.join(Source.NEXT, arguments);
    }
}
