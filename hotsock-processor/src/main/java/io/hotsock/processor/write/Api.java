package io.hotsock.processor.write;

import com.palantir.javapoet.ClassName;
import io.hotsock.processor.model.Library;
import java.util.List;
import java.util.stream.Collectors;

/** The annotations that generated files have in common. */
final class Api {

    private static final ClassName GENERATED = ClassName.get("javax.annotation.processing", "Generated");
    private static final String GENERATOR = "io.hotsock.processor";
    private static final String JSPECIFY = "org.jspecify.annotations";

    /** The warnings that come with the use of deprecated types and methods. */
    static final List<String> DEPRECATION = List.of("deprecation", "removal");

    private Api() {}

    /** Where a type's null contract is the source's own, not known here. */
    static final ClassName NULL_UNMARKED = ClassName.get(JSPECIFY, "NullUnmarked");

    /** Where nothing is null. */
    static final ClassName NULL_MARKED = ClassName.get(JSPECIFY, "NullMarked");

    /** What may be null where nothing else is. */
    static final ClassName NULLABLE = ClassName.get(JSPECIFY, "Nullable");

    /** {@code @Generated} without a date, where the platform has it. */
    static void generated(Source code, Library library) {
        if (library.generated()) {
            code.add("@" + code.type(GENERATED) + "(" + Literals.of(GENERATOR) + ")");
        }
    }

    static void unmarked(Source code, Library library) {
        if (library.jspecify()) {
            code.add("@" + code.type(NULL_UNMARKED));
        }
    }

    static void deprecated(Source code, boolean deprecated) {
        if (deprecated) {
            suppress(code, DEPRECATION);
        }
    }

    /** {@code @SuppressWarnings} with one or several values, if there is any. */
    static void suppress(Source code, List<String> warnings) {
        if (warnings.isEmpty()) {
            return;
        }
        String annotation = "@" + code.type(SuppressWarnings.class);
        String values = warnings.stream().map(Literals::of).collect(Collectors.joining(",\n"));
        if (warnings.size() == 1) {
            code.add(annotation + "(" + values + ")");
        } else {
            code.add(annotation + "({\n" + values).add("})");
        }
    }

    static void override(Source code) {
        code.add("@" + code.type(Override.class));
    }
}
