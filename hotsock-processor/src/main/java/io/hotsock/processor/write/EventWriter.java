package io.hotsock.processor.write;

import com.palantir.javapoet.TypeName;
import io.hotsock.api.Message;
import io.hotsock.api.PublishResult;
import io.hotsock.api.Publisher;
import io.hotsock.processor.model.Channel.Event;
import io.hotsock.processor.model.Channel.Shape;
import io.hotsock.processor.model.Param;
import io.hotsock.processor.model.Ref;
import java.util.List;
import java.util.stream.Collectors;

/** Writes what a channel class has for one event or storage entry. */
final class EventWriter {

    private static final TypeName STRING = TypeName.get(String.class);
    private static final TypeName MESSAGE = TypeName.get(Message.class);
    private static final TypeName PUBLISHER = TypeName.get(Publisher.class);
    private static final TypeName PUBLISH_RESULT = TypeName.get(PublishResult.class);

    private final Event event;
    private final Source code;
    private final String shown;

    EventWriter(Event event, Source code) {
        this.event = event;
        this.code = code;
        this.shown = "{@code " + Docs.text(event.template().text()) + "}";
    }

    void constant() {
        if (event.template().isLiteral()) {
            String value = Literals.of(event.template().text());
            code.member()
                    .doc(kind() + " " + shown + ".\n\n" + see())
                    .add("public static final " + code.type(STRING) + " " + event.constant() + " = " + value + ";");
        }
    }

    /**
     * Writes the methods.
     *
     * @param handle the field with the handle of the installation to publish to
     */
    void methods(String handle) {
        if (!event.template().isLiteral()) {
            event.names().forEach(this::name);
        }
        for (Shape shape : event.shapes()) {
            ShapeParameters parameters = new ShapeParameters(shape);
            factory(shape, parameters);
            publishDefault(shape, parameters, handle);
            publishGiven(shape, parameters);
        }
    }

    /** A name with placeholders is no constant, but can be made without a message. */
    private void name(List<Param> holes) {
        String thrown = "@throws IllegalArgumentException when a value can not be part of its name\n";
        code.member()
                .doc(kind() + " " + shown + ".\n\n" + thrown + see())
                .begin(Head.method(ChannelWriter.isOpen(holes) ? "public static" : "static", event.constant())
                        .returns(STRING)
                        .parameters(ChannelWriter.parameters(holes)))
                .add("return " + ChannelWriter.name(code, event.template(), holes) + ";")
                .end();
    }

    private void factory(Shape shape, ShapeParameters parameters) {
        String name =
                event.template().isLiteral() ? event.constant() : event.constant() + "(" + parameters.holes() + ")";
        String channel = parameters.hides("name") ? "this.name" : "name";
        String settings =
                event.agreed() ? "" : "\nThe annotated methods differ in its settings, so it has the defaults.";
        begin(
                shape,
                event.factory(),
                MESSAGE,
                parameters.all(),
                "The message " + shown + ", without publishing it." + settings);
        SettingsWriter message = new SettingsWriter(code, event.storage(), channel, name, parameters.data());
        message.settings(event.settings());
        parameters.schedule().ifPresent(time -> message.call("scheduleAt", time));
        code.add("return " + message.built() + ";").end();
    }

    private void publishDefault(Shape shape, ShapeParameters parameters, String handle) {
        String doc = "Publishes " + shown + " and waits for the answer.";
        String field = parameters.hides(handle) ? code.self() + "." + handle : handle;
        String more = parameters.all().isEmpty() ? "" : ", " + parameters.passedOn();
        begin(shape, event.publish(), PUBLISH_RESULT, parameters.all(), doc);
        code.add("return " + event.publish() + "(" + field + ".publisher()" + more + ");")
                .end();
    }

    private void publishGiven(Shape shape, ShapeParameters parameters) {
        String doc = "Publishes " + shown + " by a given publisher and waits for the answer.";
        String publisher = parameters.newName("publisher");
        begin(shape, event.publish(), PUBLISH_RESULT, parameters.behind(new Parameter(PUBLISHER, publisher)), doc);
        code.add("return " + publisher + ".publish(" + event.factory() + "(" + parameters.passedOn() + "));")
                .end();
    }

    private void begin(Shape shape, String name, TypeName returns, List<Parameter> parameters, String doc) {
        boolean open =
                ChannelWriter.isOpen(shape.holes()) && shape.data().stream().allMatch(Ref::open);
        code.member()
                .doc(doc)
                .begin(Head.method(open ? "public" : "", name).returns(returns).parameters(parameters));
    }

    private String kind() {
        return event.storage() ? "Storage key" : "Event";
    }

    private String see() {
        return event.methods().stream().map(method -> "@see " + method).collect(Collectors.joining("\n"));
    }
}
