package io.hotsock.processor.write;

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

    /** Before lines within an attribute; twice before those of an annotation in it. */
    private static final String DEEP = "        ";

    private final SourceType type;
    private final Source code;

    MetadataWriter(SourceType type, Source code) {
        this.type = type;
        this.code = code;
    }

    /** The annotation on the shims of a type that declares annotated methods, sound or not. */
    void write() {
        List<AnnotatedMethod> declared = type.declared();
        Stream<String> methods = declared.stream().map(method -> Literals.of(method.signature()));
        Stream<String> parameters = declared.stream().map(MetadataWriter::parameters);
        Stream<String> uses = declared.stream()
                .flatMap(method -> method.publications().stream().map(publication -> use(method, publication)));
        code.add("@" + code.type(ShimMetadata.class) + "(\n"
                        + "source = " + Literals.of(type.name().reflectionName()) + ",\n"
                        + "methods = " + lines(methods.toList()) + ",\n"
                        + "parameters = " + list(parameters) + ",\n"
                        + "uses = " + lines(uses.toList()))
                .add(")");
    }

    private static String parameters(AnnotatedMethod method) {
        return Literals.of(method.parameters().stream().map(Param::name).collect(Collectors.joining(",")));
    }

    private String use(AnnotatedMethod method, Publication publication) {
        Use.Settings settings = publication.settings().message();
        String channel = Literals.of(publication.channel().template().text());
        String name = Literals.of(publication.name().template().text());
        String source = Literals.of(type.name().canonicalName() + "#" + method.reference());
        String types = list(types(publication).map(type -> Literals.of(type.toString())));
        return "@" + code.type(ChannelUse.class) + "(channel = " + channel
                + (publication.storage() ? ", key = " : ", event = ") + name + ",\n"
                + DEEP + DEEP + "method = " + source + ",\n"
                + DEEP + DEEP + "types = " + types
                + (settings.store() == 0 ? "" : Source.NEXT + "store = " + settings.store() + "L")
                + (settings.emitPubSubEvent() ? Source.NEXT + "emitPubSubEvent = true" : "")
                + (settings.eagerIdGeneration() ? Source.NEXT + "eagerIdGeneration = true" : "")
                + (settings.ordered() ? "" : Source.NEXT + "ordered = false")
                + (publication.schedule().isPresent() ? Source.NEXT + "scheduled = true" : "")
                + (settings.installation().isEmpty()
                        ? ""
                        : Source.NEXT + "installation = " + Literals.of(settings.installation()))
                + ")";
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
                .or(publication::resultType);
    }

    private static Optional<Ref> schedule(Publication publication) {
        return publication.schedule().map(PathAttribute::resolved).map(Path.Resolved::type);
    }

    private static String list(Stream<String> values) {
        return values.collect(Collectors.joining(Source.NEXT, "{", "}"));
    }

    /** As {@link #list}, one a line where there are several. */
    private static String lines(List<String> values) {
        String deep = "\n" + DEEP;
        return values.size() < 2
                ? list(values.stream())
                : values.stream().collect(Collectors.joining("," + deep, "{" + deep, "}"));
    }
}
