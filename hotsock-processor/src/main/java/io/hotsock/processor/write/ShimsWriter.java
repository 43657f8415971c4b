package io.hotsock.processor.write;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.TypeSpec;
import io.hotsock.api.shim.InstallationHandle;
import io.hotsock.api.shim.Shims;
import io.hotsock.processor.model.AnnotatedMethod;
import io.hotsock.processor.model.Publication;
import io.hotsock.processor.model.SourceType;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.lang.model.element.Modifier;

/** Writes the shims of a source type. */
public final class ShimsWriter {

    private final SourceType type;
    private final Map<String, String> handles = new LinkedHashMap<>();
    private final Signatures signatures = new Signatures();

    private ShimsWriter(SourceType type) {
        this.type = type;
    }

    /** The file with a type's shims. */
    public static JavaFile write(SourceType type) {
        return Api.file(type.name().packageName(), new ShimsWriter(type).shims());
    }

    /** The same without any shim, for a type with errors: the metadata of what is sound, so that its channels come. */
    public static JavaFile writeMetadata(SourceType type) {
        return Api.file(type.name().packageName(), new ShimsWriter(type).start().build());
    }

    private TypeSpec.Builder start() {
        TypeSpec.Builder shims = TypeSpec.classBuilder(type.shims())
                .addModifiers(Modifier.FINAL)
                .addJavadoc("Publishes what the annotated methods of {@link $T} return.\n", type.name())
                .addOriginatingElement(type.place().element());
        Api.generated(shims, type.library());
        if (!type.declared().isEmpty()) {
            shims.addAnnotation(MetadataWriter.annotation(type));
        }
        return shims;
    }

    private TypeSpec shims() {
        TypeSpec.Builder shims = start().addSuperinterface(Shims.class);
        Api.unmarked(shims, type.library());
        Api.deprecated(shims, type.deprecated());
        nameHandles();
        handles.forEach((installation, field) -> shims.addField(handle(installation, field)));
        type.methods().forEach(signatures::reserve);
        type.methods().forEach(method -> new MethodWriter(method, handles, signatures).write(shims));
        new UniformEntryWriter(type, signatures, shims).write();
        return shims.build();
    }

    private void nameHandles() {
        int named = 0;
        for (AnnotatedMethod method : type.methods()) {
            for (Publication publication : method.publications()) {
                String name = publication.settings().message().installation();
                if (!handles.containsKey(name)) {
                    handles.put(name, Locals.handle(name.isEmpty() ? 0 : ++named));
                }
            }
        }
    }

    private FieldSpec handle(String installation, String field) {
        return FieldSpec.builder(InstallationHandle.class, field, Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                .initializer(CodeBlock.of("$T.of($S, $T.class)", InstallationHandle.class, installation, type.shims()))
                .build();
    }
}
