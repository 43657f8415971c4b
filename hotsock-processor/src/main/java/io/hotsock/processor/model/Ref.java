package io.hotsock.processor.model;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;

/**
 * A Java type as the model needs it.
 *
 * @param name the type as it can be written where it is used
 * @param erased its erasure
 * @param closed the type with wildcards for type variables, as it can be written anywhere
 * @param text how its values turn into text
 * @param once whether values can be read only once, or not at all yet
 * @param nameable whether code in the source's package may write it
 * @param open whether code outside that package may write it
 * @param packaged whether nothing of it is in the unnamed package
 * @param deprecated whether writing it may bring a warning
 */
public record Ref(
        TypeName name,
        TypeName erased,
        TypeName closed,
        Text text,
        boolean once,
        boolean nameable,
        boolean open,
        boolean packaged,
        boolean deprecated) {

    /** How values of a type turn into the text of a placeholder. */
    public enum Text {
        /** Digits, a sign, or {@code true} and {@code false}: always fit, and never null. */
        PLAIN,
        /** Text that has to be looked at. */
        CHECKED,
        /** As {@link #CHECKED}, but often with a dot, so that it seldom fits one segment. */
        OFTEN_DOTTED,
        /** Always has a dot. */
        DOTTED,
        /** No sensible text form. */
        NONE
    }

    /** A type of which only this is known: that nothing is. */
    public static final Ref UNKNOWN =
            new Ref(ClassName.OBJECT, ClassName.OBJECT, ClassName.OBJECT, Text.NONE, false, true, true, true, false);

    /** {@code String}. */
    public static final Ref STRING = of(ClassName.get(String.class));

    private static Ref of(ClassName type) {
        return new Ref(type, type, type, Text.CHECKED, false, true, true, true, false);
    }

    /** The type by another name of the same erasure. */
    public Ref named(TypeName other, boolean isOpen) {
        return new Ref(other, erased, other, text, once, nameable, isOpen, packaged, deprecated);
    }

    /** Whether values are never null. */
    public boolean primitive() {
        return name.isPrimitive();
    }
}
