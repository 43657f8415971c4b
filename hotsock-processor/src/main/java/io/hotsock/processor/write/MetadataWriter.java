package io.hotsock.processor.write;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import io.hotsock.api.shim.ChannelUse;
import io.hotsock.api.shim.ShimMetadata;
import io.hotsock.processor.model.AnnotatedMethod;
import io.hotsock.processor.model.NameTemplate;
import io.hotsock.processor.model.Param;
import io.hotsock.processor.model.Path;
import io.hotsock.processor.model.PathAttribute;
import io.hotsock.processor.model.Publication;
import io.hotsock.processor.model.Ref;
import io.hotsock.processor.model.SourceType;
import io.hotsock.processor.model.Use;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes the metadata from which channel classes and the index are made. */
final class MetadataWriter {

    private MetadataWriter() {}

    /** The annotation on the shims of a type that declares annotated methods. */
    static AnnotationSpec annotation(SourceType type) {
        List<CodeBlock> uses = type.declared().stream()
                .flatMap(method -> method.publications().stream().map(publication -> use(type, method, publication)))
                .toList();
        return AnnotationSpec.builder(ShimMetadata.class)
                .addMember("source", "$S", type.name().reflectionName())
                .addMember(
                        "methods",
                        lines(texts(type.declared().stream().map(method -> method.name() + method.descriptor()))))
                .addMember(
                        "parameters",
                        list(texts(type.declared().stream()
                                .map(method -> method.parameters().stream()
                                        .map(Param::name)
                                        .collect(Collectors.joining(","))))))
                .addMember("uses", lines(uses))
                .build();
    }

    private static CodeBlock use(SourceType type, AnnotatedMethod method, Publication publication) {
        Use.Settings settings = publication.settings().message();
        String name = publication.storage() ? "key" : "event";
        CodeBlock.Builder use = CodeBlock.builder()
                .add(
                        "@$T(channel = $S, $L = $S,\n",
                        ChannelUse.class,
                        publication.channel().template().text(),
                        name,
                        publication.name().template().text())
                .indent()
                .indent()
                .add("method = $S,\n", type.name().canonicalName() + "#" + method.reference())
                .add("types = $L", list(texts(types(publication).map(TypeName::toString))));
        addIf(use, settings.store() != 0, "store = " + settings.store() + "L");
        addIf(use, settings.emitPubSubEvent(), "emitPubSubEvent = true");
        addIf(use, settings.eagerIdGeneration(), "eagerIdGeneration = true");
        addIf(use, !settings.ordered(), "ordered = false");
        addIf(use, publication.schedule().isPresent(), "scheduled = true");
        if (!settings.installation().isEmpty()) {
            use.add(", installation = $S", settings.installation());
        }
        return use.add(")").unindent().unindent().build();
    }

    private static void addIf(CodeBlock.Builder use, boolean written, String member) {
        if (written) {
            use.add(", $L", member);
        }
    }

    private static Stream<TypeName> types(Publication publication) {
        Stream<TypeName> holes =
                Stream.of(publication.channel(), publication.name()).flatMap(MetadataWriter::holes);
        Stream<TypeName> others = Stream.of(data(publication), schedule(publication))
                .flatMap(Optional::stream)
                .map(Ref::closed);
        return Stream.concat(holes, others);
    }

    /** Null fills no placeholder, so boxed and primitive types need not be told apart. */
    private static Stream<TypeName> holes(NameTemplate template) {
        return template.resolved().stream()
                .map(path -> path.type().closed())
                .map(type -> type.isBoxedPrimitive() ? type.unbox() : type);
    }

    private static Optional<Ref> data(Publication publication) {
        return publication
                .data()
                .map(PathAttribute::resolved)
                .map(Path.Resolved::type)
                .or(() -> publication.result().isVoid()
                        ? Optional.empty()
                        : Optional.of(publication.result().value()));
    }

    private static Optional<Ref> schedule(Publication publication) {
        return publication.schedule().map(PathAttribute::resolved).map(Path.Resolved::type);
    }

    private static List<CodeBlock> texts(Stream<String> texts) {
        return texts.map(text -> CodeBlock.of("$S", text)).toList();
    }

    private static CodeBlock list(List<CodeBlock> values) {
        return values.stream().collect(CodeBlock.joining(", ", "{", "}"));
    }

    /** As {@link #list}, one a line where there are several. */
    private static CodeBlock lines(List<CodeBlock> values) {
        return values.size() < 2 ? list(values) : values.stream().collect(CodeBlock.joining(",\n", "{\n", "}"));
    }
}
