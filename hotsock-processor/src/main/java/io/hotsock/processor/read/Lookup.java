package io.hotsock.processor.read;

import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/** Looks for types that need not be there. */
public final class Lookup {

    private Lookup() {}

    /**
     * The type that a name means in a module. Without one all modules are searched, which takes the compiler far longer
     * than to write the type's file.
     */
    public static @Nullable TypeElement type(Elements elements, @Nullable ModuleElement module, String name) {
        return module == null ? elements.getTypeElement(name) : elements.getTypeElement(module, name);
    }
}
