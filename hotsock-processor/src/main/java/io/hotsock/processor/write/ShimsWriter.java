package io.hotsock.processor.write;

import io.hotsock.api.shim.InstallationHandle;
import io.hotsock.api.shim.Shims;
import io.hotsock.processor.model.AnnotatedMethod;
import io.hotsock.processor.model.Publication;
import io.hotsock.processor.model.SourceType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes the shims of a source type. */
public final class ShimsWriter {

    private final SourceType type;
    private final Source code;
    private final Map<String, String> handles = new LinkedHashMap<>();
    private final Signatures signatures = new Signatures();

    private ShimsWriter(SourceType type) {
        this.type = type;
        this.code = new Source(type.shims(), List.of());
    }

    /** The file with a type's shims. */
    public static SourceFile write(SourceType type) {
        return new ShimsWriter(type).shims();
    }

    /** The same without any shim, for a type with errors: the metadata alone. */
    public static SourceFile writeMetadata(SourceType type) {
        return new ShimsWriter(type).metadata();
    }

    private SourceFile metadata() {
        head();
        new MetadataWriter(type, code).write();
        code.open("final class " + type.shims().simpleName());
        return finished();
    }

    private SourceFile shims() {
        head();
        if (!type.declared().isEmpty()) {
            new MetadataWriter(type, code).write();
        }
        Api.unmarked(code, type.library());
        Api.suppress(code, type.warnings());
        code.open("final class " + type.shims().simpleName() + " implements " + code.type(Shims.class));
        nameHandles();
        handles.forEach(this::handle);
        type.methods().forEach(signatures::reserve);
        type.methods().forEach(method -> new MethodWriter(method, handles, signatures, code).write());
        new UniformEntryWriter(type, signatures, code).write();
        return finished();
    }

    private void head() {
        code.doc("Publishes what the annotated methods of {@link " + code.type(type.name()) + "} return.");
        Api.generated(code, type.library());
    }

    private SourceFile finished() {
        code.close();
        return code.file(List.of(type.place().element()));
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

    private void handle(String installation, String field) {
        code.member().add(handle(code, installation, field));
    }

    /** The field with the handle of an installation. */
    static String handle(Source code, String installation, String field) {
        String handle = code.type(InstallationHandle.class);
        String made = handle + ".of(" + Literals.of(installation) + ", " + code.self() + ".class)";
        return "private static final " + handle + " " + field + " = " + made + ";";
    }
}
