package io.hotsock.processor.write;

import io.hotsock.processor.model.AnnotatedMethod;
import io.hotsock.processor.model.Param;
import io.hotsock.processor.model.Path.Root;
import io.hotsock.processor.template.Names;

/** Names of parameters and local variables: the method's own stay, ours give way. */
final class Locals {

    /** No type publishes to so many installations that a parameter could hide the handle of one more. */
    private static final int HANDLES = 9;

    /** What is around all names. */
    private static final Names START = new Names();

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

    /** Parameters by their own names, the object and the result by their roots. */
    static Names of(AnnotatedMethod method) {
        Names names = START.inner();
        for (Param parameter : method.parameters()) {
            names.newName(parameter.name(), parameter.name());
        }
        names.newName("self", Root.THIS);
        names.newName("result", Root.RESULT);
        return names;
    }
}
