package io.hotsock.processor.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import io.hotsock.api.ChannelPattern;
import io.hotsock.api.shim.GeneratedChannel;
import io.hotsock.processor.model.Channel;
import io.hotsock.processor.model.Channel.Event;
import io.hotsock.processor.model.Library;
import io.hotsock.processor.model.Param;
import io.hotsock.processor.model.Place;
import io.hotsock.processor.template.Names;
import io.hotsock.processor.template.Template;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** Writes channel classes. */
public final class ChannelWriter {

    private static final TypeName STRING = TypeName.get(String.class);
    private static final TypeName PATTERN = TypeName.get(ChannelPattern.class);

    private final Channel channel;
    private final Library library;
    private final Source code;
    private final Map<String, String> handles = new TreeMap<>();

    private ChannelWriter(Channel channel, Library library) {
        this.channel = channel;
        this.library = library;
        this.code = new Source(channel.name(), List.of());
    }

    /** The file with a channel class. */
    public static SourceFile write(Channel channel, Library library) {
        return new ChannelWriter(channel, library).file();
    }

    private SourceFile file() {
        start();
        List<EventWriter> events = channel.messages().stream()
                .map(event -> new EventWriter(event, code))
                .toList();
        events.forEach(EventWriter::constant);
        patternFields();
        handles();
        code.member().add("private final " + code.type(STRING) + " name;");
        constructor();
        channel.signatures().forEach(this::of);
        patterns();
        method("name", STRING, "name");
        for (int i = 0; i < events.size(); i++) {
            events.get(i).methods(handleOf(channel.messages().get(i)));
        }
        identity();
        code.close();
        return code.file(channel.origins().stream().map(Place::element).toList());
    }

    private void start() {
        code.doc("The channel {@code " + Docs.text(channel.template().text()) + "}. Immutable.");
        Api.generated(code, library);
        code.add("@" + code.type(GeneratedChannel.class) + "("
                + Literals.of(channel.template().text()) + ")");
        Api.deprecated(code, channel.deprecated());
        if (library.jspecify()) {
            code.add("@" + code.type(Api.NULL_MARKED));
        }
        code.open("public final class " + channel.name().simpleName() + " implements "
                + code.type(io.hotsock.api.Channel.class));
    }

    private void handles() {
        nameHandles();
        handles.forEach((installation, field) -> code.member().add(ShimsWriter.handle(code, installation, field)));
    }

    /** Constants of events come first; two installations may have names that look alike in capitals. */
    private void nameHandles() {
        Names names = new Names();
        channel.messages().forEach(event -> names.newName(event.constant()));
        channel.messages().stream()
                .map(event -> event.settings().installation())
                .distinct()
                .sorted()
                .forEach(installation -> handles.put(installation, names.newName(handle(installation))));
    }

    private String handleOf(Event event) {
        return Objects.requireNonNull(handles.get(event.settings().installation()), "handles are named first");
    }

    private static String handle(String installation) {
        return installation.isEmpty()
                ? "DEFAULT"
                : "INSTALLATION_" + installation.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_");
    }

    private void constructor() {
        code.member()
                .begin(Head.constructor("private").parameter(STRING, "name"))
                .add("this.name = name;")
                .end();
    }

    private void of(List<Param> signature) {
        code.member()
                .doc(
                        signature.isEmpty()
                                ? "The one channel of this name."
                                : "One channel.\n\n"
                                        + "@throws IllegalArgumentException when a value can not be part of its name")
                .begin(Head.method(isOpen(signature) ? "public static" : "static", "of")
                        .returns(channel.name())
                        .parameters(parameters(signature)))
                .add("return new " + code.self() + "(" + name(code, channel.template(), signature) + ");")
                .end();
    }

    /** The expression that makes a name of a template's parameters. */
    static String name(Source code, Template template, List<Param> signature) {
        NameWriter writer = new NameWriter(code);
        List<String> fillers = new ArrayList<>();
        for (int i = 0; i < signature.size(); i++) {
            Param hole = signature.get(i);
            fillers.add(writer.checked(
                    template, template.holes().get(i), hole.type().text(), hole.name()));
        }
        return writer.expression(template, fillers);
    }

    /** Whether everybody can name the types. */
    static boolean isOpen(List<Param> holes) {
        return holes.stream().allMatch(hole -> hole.type().open());
    }

    static List<Parameter> parameters(List<Param> holes) {
        return holes.stream()
                .map(hole -> new Parameter(hole.type().name(), hole.name()))
                .toList();
    }

    private void patternFields() {
        if (!channel.template().isLiteral()) {
            pattern("ANY", "regex", Patterns.exact(channel.template()));
            pattern("ANY_BELOW", "wildcard", Patterns.wildcard(channel.template()));
        }
    }

    private void pattern(String name, String kind, String text) {
        String type = code.type(PATTERN);
        String made = type + "." + kind + "(" + Literals.of(text) + ")";
        code.member().add("private static final " + type + " " + name + " = " + made + ";");
    }

    private void patterns() {
        if (!channel.template().isLiteral()) {
            accessor("any", "ANY", "Grants exactly the channels of this class.");
            accessor("anyBelow", "ANY_BELOW", "Grants the channels of this class and all below them: crosses dots.");
        }
    }

    private void accessor(String name, String field, String doc) {
        code.member()
                .doc(doc)
                .begin(Head.method("public static", name).returns(PATTERN))
                .add("return " + field + ";")
                .end();
    }

    private void identity() {
        code.member();
        Api.override(code);
        String nullable = library.jspecify() ? "@" + code.type(Api.NULLABLE) + " " : "";
        code.open("public boolean equals(" + nullable + code.type(ClassName.OBJECT) + " other)")
                .add("return other instanceof " + code.self() + " that && that.name.equals(name);")
                .close();
        method("hashCode", TypeName.INT, "name.hashCode()");
        method("toString", STRING, "name");
    }

    private void method(String name, TypeName returns, String value) {
        code.member();
        Api.override(code);
        code.begin(Head.method("public", name).returns(returns))
                .add("return " + value + ";")
                .end();
    }
}
