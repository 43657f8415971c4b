package io.hotsock.processor;

import java.lang.annotation.Annotation;
import java.util.Set;
import java.util.stream.Collectors;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/** Finds what is annotated in one round. A compiler looks at each element of the round for that, so it is asked no more than it must be. */
final class Scan {

    private final Set<? extends TypeElement> present;
    private final RoundEnvironment round;

    /**
     * Finds in a round.
     *
     * @param present the annotations that the compiler says are there
     */
    Scan(Set<? extends TypeElement> present, RoundEnvironment round) {
        this.present = present;
        this.round = round;
    }

    /** The elements with any of some annotations. */
    Set<? extends Element> annotatedWith(Set<Class<? extends Annotation>> wanted) {
        Set<String> names = wanted.stream().map(Class::getName).collect(Collectors.toSet());
        TypeElement[] there = present.stream()
                .filter(annotation ->
                        names.contains(annotation.getQualifiedName().toString()))
                .toArray(TypeElement[]::new);
        return there.length == 0 ? Set.of() : round.getElementsAnnotatedWithAny(there);
    }
}
