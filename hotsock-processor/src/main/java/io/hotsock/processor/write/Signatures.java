package io.hotsock.processor.write;

import io.hotsock.processor.model.AnnotatedMethod;
import java.util.HashSet;
import java.util.Set;

/** Keeps generated helpers of overloaded methods apart. */
final class Signatures {

    private final Set<String> taken = new HashSet<>();

    /** Shims have the names of their methods; helpers keep clear of those. */
    void reserve(AnnotatedMethod method) {
        taken.add(method.name());
    }

    /** A name of which there is no other. */
    String name(String wanted) {
        String name = wanted;
        for (int i = 2; !taken.add(name); i++) {
            name = wanted + i;
        }
        return name;
    }
}
