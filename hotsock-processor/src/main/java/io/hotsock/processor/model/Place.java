package io.hotsock.processor.model;

import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import org.jspecify.annotations.Nullable;

/** Where in the source something stands. For the compiler's messages only; nothing is read from it. */
public record Place(
        Element element,
        @Nullable AnnotationMirror annotation,
        @Nullable AnnotationValue value) {

    /** The element itself. */
    public static Place of(Element element) {
        return new Place(element, null, null);
    }
}
