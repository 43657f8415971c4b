package io.hotsock.processor.read;

import java.util.Objects;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;

/** Where members stand. */
public final class Members {

    private Members() {}

    /** The class or interface that declares a method or field. */
    public static TypeElement declaring(Element member) {
        return (TypeElement) Objects.requireNonNull(member.getEnclosingElement(), "a member has a type around it");
    }

    static boolean isOfObject(Element member) {
        return declaring(member).getQualifiedName().contentEquals("java.lang.Object");
    }

    /** Whether a type, or one around it, is private. */
    static boolean isPrivate(Element type) {
        for (Element at = type; at instanceof TypeElement; at = at.getEnclosingElement()) {
            if (at.getModifiers().contains(Modifier.PRIVATE)) {
                return true;
            }
        }
        return false;
    }
}
