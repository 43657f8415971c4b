package io.hotsock.processor.write;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.NameAllocator;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
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
import io.hotsock.processor.template.HoleNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/** Writes the metadata type from which channel classes and the index are made. */
public final class MetadataWriter {

    private MetadataWriter() {}

    /** The file with a type's metadata. */
    public static JavaFile write(SourceType type) {
        TypeSpec.Builder metadata = TypeSpec.interfaceBuilder(type.metadata())
                .addJavadoc(
                        "What the annotations of {@link $T} say about channels; for the annotation processor.\n",
                        type.name())
                .addOriginatingElement(type.place().element())
                .addAnnotation(header(type));
        Api.generated(metadata, type.library());
        Api.deprecated(metadata, type.declared().stream().anyMatch(MetadataWriter::isDeprecated));
        int number = 1;
        for (AnnotatedMethod method : type.declared()) {
            for (Publication publication : method.publications()) {
                metadata.addMethod(use(type, method, publication, "use" + number++));
            }
        }
        return Api.file(type.name().packageName(), metadata.build());
    }

    /** Whether a type that the uses name is. */
    private static boolean isDeprecated(AnnotatedMethod method) {
        return method.publications().stream()
                .flatMap(publication -> Stream.concat(
                        Stream.of(publication.channel(), publication.name())
                                .flatMap(template -> template.resolved().stream())
                                .map(Path.Resolved::type),
                        data(publication).stream()))
                .anyMatch(Ref::deprecated);
    }

    private static AnnotationSpec header(SourceType type) {
        return AnnotationSpec.builder(ShimMetadata.class)
                .addMember("source", "$S", type.name().reflectionName())
                .addMember("shims", "$S", type.shims().reflectionName())
                .addMember(
                        "methods",
                        lines(type.declared().stream()
                                .map(method -> method.name() + method.descriptor())
                                .toList()))
                .addMember(
                        "parameters",
                        texts(type.declared().stream()
                                .map(method -> method.parameters().stream()
                                        .map(Param::name)
                                        .collect(Collectors.joining(",")))
                                .toList()))
                .build();
    }

    private static MethodSpec use(SourceType type, AnnotatedMethod method, Publication publication, String name) {
        NameAllocator names = new NameAllocator();
        List<String> channel = HoleNames.of(publication.channel().template(), names);
        List<String> event = HoleNames.of(publication.name().template(), names);
        List<ParameterSpec> parameters = new ArrayList<>();
        add(parameters, channel, publication.channel());
        add(parameters, event, publication.name());
        data(publication)
                .ifPresent(data -> parameters.add(ParameterSpec.builder(data.closed(), names.newName("data"))
                        .build()));
        schedule(publication)
                .ifPresent(time -> parameters.add(ParameterSpec.builder(time.closed(), names.newName("schedule"))
                        .build()));
        return MethodSpec.methodBuilder(name)
                .addModifiers(Modifier.PUBLIC, Modifier.ABSTRACT)
                .addAnnotation(annotation(type, method, publication, channel, event))
                .addParameters(parameters)
                .build();
    }

    private static void add(List<ParameterSpec> parameters, List<String> names, NameTemplate template) {
        for (int i = 0; i < names.size(); i++) {
            TypeName type = template.resolved().get(i).type().closed();
            // Null fills no placeholder, so boxed and primitive types need not be told apart.
            TypeName plain = type.isBoxedPrimitive() ? type.unbox() : type;
            parameters.add(ParameterSpec.builder(plain, names.get(i)).build());
        }
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

    private static AnnotationSpec annotation(
            SourceType type,
            AnnotatedMethod method,
            Publication publication,
            List<String> channel,
            List<String> event) {
        Use.Settings settings = publication.settings().message();
        AnnotationSpec.Builder use = AnnotationSpec.builder(ChannelUse.class)
                .addMember("channel", "$S", publication.channel().template().text())
                .addMember(
                        publication.storage() ? "key" : "event",
                        "$S",
                        publication.name().template().text());
        if (!channel.isEmpty()) {
            use.addMember("channelNames", texts(channel));
        }
        if (!event.isEmpty()) {
            use.addMember("eventNames", texts(event));
        }
        use.addMember("method", "$S", type.name().canonicalName() + "#" + method.reference());
        use.addMember("store", "$LL", settings.store());
        addIf(use, "emitPubSubEvent", settings.emitPubSubEvent(), true);
        addIf(use, "eagerIdGeneration", settings.eagerIdGeneration(), true);
        addIf(use, "ordered", !settings.ordered(), false);
        addIf(use, "scheduled", publication.schedule().isPresent(), true);
        if (!settings.installation().isEmpty()) {
            use.addMember("installation", "$S", settings.installation());
        }
        return use.build();
    }

    private static void addIf(AnnotationSpec.Builder use, String name, boolean written, boolean value) {
        if (written) {
            use.addMember(name, "$L", value);
        }
    }

    private static CodeBlock texts(List<String> texts) {
        return texts.stream().map(text -> CodeBlock.of("$S", text)).collect(CodeBlock.joining(", ", "{", "}"));
    }

    /** As {@link #texts}, one a line where there are several. */
    private static CodeBlock lines(List<String> texts) {
        return texts.size() < 2
                ? texts(texts)
                : texts.stream().map(text -> CodeBlock.of("$S", text)).collect(CodeBlock.joining(",\n", "{\n", "}"));
    }
}
