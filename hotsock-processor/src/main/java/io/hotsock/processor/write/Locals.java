package io.hotsock.processor.write;

import com.palantir.javapoet.NameAllocator;
import io.hotsock.processor.model.AnnotatedMethod;
import io.hotsock.processor.model.Param;
import io.hotsock.processor.model.Path.Root;

/** Names of parameters and local variables: the method's own stay, ours give way. */
final class Locals {

    /** No type publishes to so many installations that a parameter could hide the handle of one more. */
    private static final int HANDLES = 9;

    /** Where all names begin; only ever copied. */
    private static final NameAllocator START = new NameAllocator();

    static {
        for (int i = 0; i <= HANDLES; i++) {
            START.newName(handle(i));
        }
    }

    private Locals() {}

    /** The name of the field that holds the handle of an installation; number 0 is the default one. */
    static String handle(int number) {
        return number == 0 ? "DEFAULT" : "INSTALLATION_" + number;
    }

    /** The tag of a method's parameter. */
    static String parameter(String name) {
        return "parameter " + name;
    }

    static NameAllocator of(AnnotatedMethod method) {
        NameAllocator names = START.clone();
        for (Param parameter : method.parameters()) {
            names.newName(parameter.name(), parameter(parameter.name()));
        }
        names.newName("self", Root.THIS);
        names.newName("result", Root.RESULT);
        return names;
    }
}
