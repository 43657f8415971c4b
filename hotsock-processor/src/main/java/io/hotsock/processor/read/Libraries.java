package io.hotsock.processor.read;

import io.hotsock.processor.model.Library;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.PackageElement;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/** Looks for the optional types that generated code uses. */
public final class Libraries {

    private Libraries() {}

    /** What code of a package can use: in a named module not all that the class path has. */
    public static Library of(Elements elements, String packageName) {
        PackageElement place = elements.getPackageElement(packageName);
        ModuleElement module = place == null ? null : elements.getModuleOf(place);
        return new Library(
                isThere(elements, module, "javax.annotation.processing.Generated"),
                isThere(elements, module, "org.jspecify.annotations.NullMarked"));
    }

    private static boolean isThere(Elements elements, @Nullable ModuleElement module, String type) {
        return Lookup.type(elements, module, type) != null;
    }
}
