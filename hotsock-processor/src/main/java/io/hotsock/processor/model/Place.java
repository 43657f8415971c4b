package io.hotsock.processor.model;

import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import org.jspecify.annotations.Nullable;

/**
 * Where in the source something stands. For the compiler's messages only; nothing is read from it.
 *
 * @param repeated which of several annotations of one type it is; compilers lose the places of those inside the container
 *     that they make up
 */
public record Place(
        Element element,
        @Nullable AnnotationMirror annotation,
        @Nullable AnnotationValue value,
        @Nullable Repeated repeated) {

    /**
     * One of several annotations of a type on the same element.
     *
     * @param type the annotation's simple name
     * @param index its number in the source, from 0
     * @param attribute the attribute; empty for the annotation as a whole
     */
    public record Repeated(String type, int index, String attribute) {}

    /** The element itself. */
    public static Place of(Element element) {
        return new Place(element, null, null, null);
    }
}
