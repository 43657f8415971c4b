package io.hotsock.processor.write;

import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeVariableName;
import io.hotsock.api.Message;
import io.hotsock.api.shim.Deduplication;
import io.hotsock.processor.model.AnnotatedMethod;
import io.hotsock.processor.model.NameTemplate;
import io.hotsock.processor.model.Path.Resolved;
import io.hotsock.processor.model.Path.Root;
import io.hotsock.processor.model.PathAttribute;
import io.hotsock.processor.model.Publication;
import io.hotsock.processor.model.Ref;
import io.hotsock.processor.model.Result;
import io.hotsock.processor.template.Names;
import io.hotsock.processor.template.Template;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Writes the message factory of one annotation. */
final class FactoryWriter {

    private static final TypeName MESSAGE = TypeName.get(Message.class);

    private final AnnotatedMethod method;
    private final Publication publication;
    private final List<Resolved> read;
    private final boolean needsResult;
    private final List<Parameter> given;
    private final Source code;
    private final Names names;
    private final NameWriter writer;
    private final PathWriter paths;

    FactoryWriter(AnnotatedMethod method, Publication publication, Source code, Names own) {
        this.method = method;
        this.publication = publication;
        this.read = all(publication).toList();
        this.needsResult = needsResult();
        this.code = code;
        this.names = own.inner();
        this.given = Shapes.read(read, method, names);
        this.writer = new NameWriter(code);
        this.paths = new PathWriter(code, names);
    }

    void write(String name) {
        boolean checked = read.stream().anyMatch(Resolved::checked);
        code.member()
                .doc(Docs.factory(code, method, publication))
                .begin(Head.method("static", name)
                        .variables(variables())
                        .returns(MESSAGE)
                        .parameters(parameters())
                        .exceptions(checked ? List.of(TypeName.get(Exception.class)) : List.of()));
        body();
        code.end();
    }

    /** What it takes of the object and the parameters. */
    List<Parameter> given() {
        return given;
    }

    /** What it takes for the result. With {@code each} it takes that always, so that the loop over the elements has a use for them. */
    Optional<Ref> result() {
        return publication
                .resultType()
                .filter(type -> needsResult || publication.settings().each());
    }

    /** Without a result that is read, or was optional, there is nothing to publish. */
    private boolean needsResult() {
        Result.Layer layer = publication.result().innermost();
        return publication.data().isEmpty()
                || layer instanceof Result.Optional
                || layer instanceof Result.PrimitiveOptional
                || read.stream().anyMatch(path -> path.root() == Root.RESULT);
    }

    /** A call of it, from where the same names stand for the same. */
    String call(String name, String value) {
        return Variables.arguments(code, variables()) + name + "("
                + Shapes.arguments(Optional.empty(), given, result().map(type -> value)) + ")";
    }

    private List<Parameter> parameters() {
        return Shapes.with(given, result(), names);
    }

    private List<TypeVariableName> variables() {
        return Variables.of(parameters(), method.typeVariables());
    }

    private void body() {
        skipNullResult();
        publication.when().ifPresent(when -> {
            String condition = paths.nonNull(when.resolved(), use(when));
            code.open("if (!" + condition + ")").add("return null;").close();
        });
        String channel = name(publication.channel());
        String name = name(publication.name());
        SettingsWriter message = new SettingsWriter(code, publication.storage(), channel, name, data());
        publication
                .deduplicationId()
                .ifPresent(id -> message.call("deduplicationId", deduplication(channel, name, id)));
        message.settings(publication.settings().message());
        publication.schedule().ifPresent(time -> message.call("scheduleAt", paths.nonNull(time.resolved(), use(time))));
        code.add("return " + message.built() + ";");
    }

    private void skipNullResult() {
        boolean nullable =
                publication.resultType().filter(type -> !type.primitive()).isPresent();
        if (needsResult && nullable) {
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

    private Optional<String> data() {
        return publication
                .data()
                .map(path -> paths.value(path.resolved(), use(path)))
                .or(() -> publication.resultType().map(type -> names.get(Root.RESULT)));
    }

    private String deduplication(String channel, String name, NameTemplate id) {
        String text = writer.concatenation(id.template(), fillers(id, true));
        return code.type(Deduplication.class) + ".id(" + channel + ", " + name + ", " + text + ")";
    }

    /** A name in a local variable, or the literal itself. */
    private String name(NameTemplate template) {
        if (template.template().isLiteral()) {
            return Literals.of(template.template().text());
        }
        String expression = writer.expression(template.template(), fillers(template, false));
        String local = names.newName(template.attribute());
        code.add(code.type(String.class) + " " + local + " = " + expression + ";");
        return local;
    }

    private List<String> fillers(NameTemplate template, boolean anyText) {
        Iterator<Resolved> resolved = template.resolved().iterator();
        return template.template().holes().stream()
                .map(hole -> filler(resolved.next(), hole, template.template(), anyText, use(template)))
                .toList();
    }

    private String filler(Resolved path, Template.Hole hole, Template template, boolean anyText, String use) {
        String value = paths.value(path, use);
        boolean unchecked = path.type().text() == Ref.Text.PLAIN;
        return anyText && !unchecked
                ? writer.placeholder("text", template, hole, value)
                : writer.checked(template, hole, path.type().text(), value);
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
