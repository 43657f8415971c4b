package io.hotsock.processor.write;

import com.palantir.javapoet.NameAllocator;
import io.hotsock.processor.model.AnnotatedMethod;
import io.hotsock.processor.model.Param;
import io.hotsock.processor.model.Path.Root;

/** Names of parameters and local variables: the method's own stay, ours give way. */
final class Locals {

    private Locals() {}

    /** The tag of a method's parameter. */
    static String parameter(String name) {
        return "parameter " + name;
    }

    static NameAllocator of(AnnotatedMethod method) {
        NameAllocator names = new NameAllocator();
        for (Param parameter : method.parameters()) {
            names.newName(parameter.name(), parameter(parameter.name()));
        }
        names.newName("self", Root.THIS);
        names.newName("result", Root.RESULT);
        return names;
    }
}
