package io.hotsock.processor.write;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.TypeSpec;
import io.hotsock.processor.model.Library;
import java.util.List;

/** The types that generated code calls, and what all generated files have in common. */
public final class Api {

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
    static void generated(TypeSpec.Builder type, Library library) {
        if (library.generated()) {
            type.addAnnotation(AnnotationSpec.builder(GENERATED)
                    .addMember("value", "$S", GENERATOR)
                    .build());
        }
    }

    static void unmarked(TypeSpec.Builder type, Library library) {
        if (library.jspecify()) {
            type.addAnnotation(NULL_UNMARKED);
        }
    }

    static JavaFile file(String packageName, TypeSpec type) {
        return JavaFile.builder(packageName, type)
                .skipJavaLangImports(true)
                .indent("    ")
                .build();
    }

    static void deprecated(TypeSpec.Builder type, boolean deprecated) {
        if (deprecated) {
            type.addAnnotation(suppress(DEPRECATION));
        }
    }

    /** {@code @SuppressWarnings} with one or several values. */
    static AnnotationSpec suppress(Iterable<String> warnings) {
        AnnotationSpec.Builder suppress = AnnotationSpec.builder(SuppressWarnings.class);
        warnings.forEach(warning -> suppress.addMember("value", CodeBlock.of("$S", warning)));
        return suppress.build();
    }
}
