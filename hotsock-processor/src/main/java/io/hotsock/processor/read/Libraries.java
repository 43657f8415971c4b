package io.hotsock.processor.read;

import io.hotsock.processor.model.Library;
import javax.lang.model.util.Elements;

/** Looks for the optional types that generated code uses. */
public final class Libraries {

    private Libraries() {}

    /** What the user's class path has. */
    public static Library of(Elements elements) {
        return new Library(
                elements.getTypeElement("javax.annotation.processing.Generated") != null,
                elements.getTypeElement("org.jspecify.annotations.NullMarked") != null);
    }
}
