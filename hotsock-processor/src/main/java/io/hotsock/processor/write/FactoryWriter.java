package io.hotsock.processor.write;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.NameAllocator;
import io.hotsock.api.Message;
import io.hotsock.api.shim.Deduplication;
import io.hotsock.api.shim.Placeholders;
import io.hotsock.processor.model.AnnotatedMethod;
import io.hotsock.processor.model.NameTemplate;
import io.hotsock.processor.model.Path;
import io.hotsock.processor.model.Path.Resolved;
import io.hotsock.processor.model.Path.Root;
import io.hotsock.processor.model.PathAttribute;
import io.hotsock.processor.model.Publication;
import io.hotsock.processor.model.Ref;
import io.hotsock.processor.template.Template;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/** Writes the message factory of one annotation. */
final class FactoryWriter {

    private final AnnotatedMethod method;
    private final Publication publication;
    private final NameAllocator names;
    private final CodeBlock.Builder code = CodeBlock.builder();
    private final PathWriter paths;

    FactoryWriter(AnnotatedMethod method, Publication publication) {
        this.method = method;
        this.publication = publication;
        this.names = Locals.of(method);
        this.paths = new PathWriter(code, names);
    }

    MethodSpec write(String name) {
        MethodSpec.Builder factory = MethodSpec.methodBuilder(name)
                .addModifiers(Modifier.STATIC)
                .addTypeVariables(method.typeVariables())
                .returns(Message.class)
                .addJavadoc(Docs.factory(method, publication));
        Shapes.parameters(method, names, resultType()).forEach(factory::addParameter);
        if (all(publication).anyMatch(Resolved::checked)) {
            factory.addException(Exception.class);
        }
        body();
        return factory.addCode(code.build()).build();
    }

    /** The type of {@code result} in the factory; empty when there is none. */
    Optional<Ref> resultType() {
        return publication.result().isVoid()
                ? Optional.empty()
                : Optional.of(publication.result().value());
    }

    private void body() {
        skipNullResult();
        publication.when().ifPresent(when -> {
            code.beginControlFlow("if (!$L)", paths.nonNull(when.resolved(), use(when)));
            code.addStatement("return null").endControlFlow();
        });
        CodeBlock channel = name(publication.channel());
        CodeBlock name = name(publication.name());
        CodeBlock data = publication
                .data()
                .map(path -> paths.value(path.resolved(), use(path)))
                .orElseGet(() -> CodeBlock.of("$N", names.get(Root.RESULT)));
        boolean hasData =
                publication.data().isPresent() || !publication.result().isVoid();
        message(channel, name, hasData ? Optional.of(data) : Optional.empty());
    }

    private void skipNullResult() {
        boolean used = all(publication).anyMatch(path -> path.root() == Root.RESULT)
                || publication.data().isEmpty();
        boolean nullable = resultType().filter(type -> !type.primitive()).isPresent();
        if (used && nullable) {
            // The walk along any result path begins with this very check.
            paths.nonNull(
                    new Resolved(
                            "result",
                            Root.RESULT,
                            "result",
                            publication.result().value(),
                            List.of(),
                            false),
                    "");
        }
    }

    private void message(CodeBlock channel, CodeBlock name, Optional<CodeBlock> data) {
        Optional<CodeBlock> deduplication = publication
                .deduplicationId()
                .map(id -> CodeBlock.of("$T.id($L, $L, $L)", Deduplication.class, channel, name, text(id)));
        Optional<CodeBlock> schedule = publication.schedule().map(time -> paths.nonNull(time.resolved(), use(time)));
        CodeBlock start = SettingsWriter.start(publication.storage(), channel, name, data);
        CodeBlock.Builder chain = SettingsWriter.chain(publication.storage(), data);
        deduplication.ifPresent(id -> chain.add("\n.deduplicationId($L)", id));
        SettingsWriter.add(chain, publication.storage(), publication.settings().message());
        schedule.ifPresent(time -> chain.add("\n.scheduleAt($L)", time));
        code.addStatement(SettingsWriter.built(start, chain));
    }

    /** A name in a local variable, or the literal itself. */
    private CodeBlock name(NameTemplate template) {
        if (template.template().isLiteral()) {
            return CodeBlock.of("$S", template.template().text());
        }
        CodeBlock expression = NameWriter.expression(template.template(), fillers(template, false));
        String local = names.newName(template.attribute());
        code.addStatement("$T $N = $L", String.class, local, expression);
        return CodeBlock.of("$N", local);
    }

    private CodeBlock text(NameTemplate template) {
        return NameWriter.concatenation(template.template(), fillers(template, true));
    }

    private List<CodeBlock> fillers(NameTemplate template, boolean anyText) {
        Iterator<Path.Resolved> resolved = template.resolved().iterator();
        return template.template().holes().stream()
                .map(hole -> filler(resolved.next(), hole, template.template(), anyText, use(template)))
                .toList();
    }

    private CodeBlock filler(Resolved path, Template.Hole hole, Template template, boolean anyText, String use) {
        CodeBlock value = paths.value(path, use);
        boolean unchecked = path.type().text() == Ref.Text.PLAIN;
        if (anyText && !unchecked) {
            return CodeBlock.of("$T.text($S, $S, $L)", Placeholders.class, template.text(), hole.path(), value);
        }
        return NameWriter.checked(template, hole, path.type().text(), value);
    }

    private static String use(NameTemplate template) {
        return template.attribute() + " \"" + template.template().text() + "\"";
    }

    private static String use(PathAttribute attribute) {
        return attribute.attribute() + " \"" + attribute.path().text() + "\"";
    }

    private static Stream<Resolved> all(Publication publication) {
        Stream<NameTemplate> templates = Stream.concat(
                Stream.of(publication.channel(), publication.name()), publication.deduplicationId().stream());
        Stream<PathAttribute> attributes = Stream.of(publication.data(), publication.when(), publication.schedule())
                .flatMap(Optional::stream);
        return Stream.concat(
                templates.flatMap(template -> template.resolved().stream()), attributes.map(PathAttribute::resolved));
    }
}
