package io.hotsock.processor.write;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.hotsock.api.Message;
import io.hotsock.api.PublishResult;
import io.hotsock.api.Publisher;
import io.hotsock.processor.model.Channel.Event;
import io.hotsock.processor.model.Channel.Shape;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Modifier;

/** Writes what a channel class has for one event or storage entry. */
final class EventWriter {

    private final Event event;
    private final String handle;

    /**
     * Writes for an event.
     *
     * @param handle the field with the handle of the installation to publish to
     */
    EventWriter(Event event, String handle) {
        this.event = event;
        this.handle = handle;
    }

    static void constant(Event event, TypeSpec.Builder type) {
        if (event.template().isLiteral()) {
            FieldSpec.Builder field = FieldSpec.builder(
                            String.class, event.constant(), Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
                    .addJavadoc(kind(event) + " $L.\n", shown(event))
                    .initializer("$S", event.template().text());
            event.methods().forEach(method -> field.addJavadoc("\n@see $L", method));
            type.addField(field.build());
        }
    }

    void write(TypeSpec.Builder type) {
        names(type);
        for (Shape shape : event.shapes()) {
            type.addMethod(factory(shape));
            type.addMethod(publishDefault(shape));
            type.addMethod(publishGiven(shape));
        }
    }

    /** A name with placeholders is no constant, but can be made without a message. */
    private void names(TypeSpec.Builder type) {
        Set<List<TypeName>> erasures = new HashSet<>();
        for (Shape shape : event.shapes()) {
            List<TypeName> erased =
                    shape.holes().stream().map(hole -> hole.type().erased()).toList();
            if (!event.template().isLiteral() && erasures.add(erased)) {
                type.addMethod(name(shape));
            }
        }
    }

    private MethodSpec name(Shape shape) {
        MethodSpec.Builder name = MethodSpec.methodBuilder(event.constant())
                .addJavadoc(kind(event) + " $L.\n\n", shown(event))
                .addJavadoc("@throws IllegalArgumentException when a value can not be part of its name\n")
                .addModifiers(Modifier.STATIC)
                .returns(String.class);
        event.methods().forEach(method -> name.addJavadoc("@see $L\n", method));
        if (shape.holes().stream().allMatch(hole -> hole.type().open())) {
            name.addModifiers(Modifier.PUBLIC);
        }
        ChannelWriter.parameters(shape.holes()).forEach(name::addParameter);
        List<CodeBlock> fillers = ChannelWriter.fillers(event.template(), shape.holes());
        return name.addStatement("return $L", NameWriter.expression(event.template(), fillers))
                .build();
    }

    private MethodSpec factory(Shape shape) {
        ShapeParameters parameters = new ShapeParameters(shape);
        CodeBlock name = event.template().isLiteral()
                ? CodeBlock.of("$N", event.constant())
                : CodeBlock.of("$N($L)", event.constant(), parameters.holes());
        String channel = parameters.hides("name") ? "this.name" : "name";
        Optional<CodeBlock> data = parameters.data().map(parameter -> CodeBlock.of("$N", parameter));
        CodeBlock start = SettingsWriter.start(event.storage(), CodeBlock.of("$L", channel), name, data);
        CodeBlock.Builder chain = SettingsWriter.chain(event.storage(), data);
        SettingsWriter.add(chain, event.storage(), event.settings());
        parameters.schedule().ifPresent(time -> chain.add("\n.scheduleAt($N)", time));
        return method(shape, event.factory())
                .returns(Message.class)
                .addJavadoc("The message $L, without publishing it.\n", shown(event))
                .addJavadoc(
                        event.agreed() ? "" : "The annotated methods differ in its settings, so it has the defaults.\n")
                .addParameters(parameters.all())
                .addStatement(SettingsWriter.built(start, chain))
                .build();
    }

    private MethodSpec publishDefault(Shape shape) {
        ShapeParameters parameters = new ShapeParameters(shape);
        return method(shape, event.publish())
                .returns(PublishResult.class)
                .addJavadoc("Publishes $L and waits for the answer.\n", shown(event))
                .addParameters(parameters.all())
                .addStatement(
                        "return $N($N.publisher()$L)",
                        event.publish(),
                        handle,
                        parameters.all().isEmpty() ? "" : ", " + parameters.passedOn())
                .build();
    }

    private MethodSpec publishGiven(Shape shape) {
        ShapeParameters parameters = new ShapeParameters(shape);
        String publisher = parameters.newName("publisher");
        return method(shape, event.publish())
                .returns(PublishResult.class)
                .addJavadoc("Publishes $L by a given publisher and waits for the answer.\n", shown(event))
                .addParameter(Publisher.class, publisher)
                .addParameters(parameters.all())
                .addStatement("return $N.publish($N($L))", publisher, event.factory(), parameters.passedOn())
                .build();
    }

    private static MethodSpec.Builder method(Shape shape, String name) {
        boolean open = shape.holes().stream().allMatch(hole -> hole.type().open())
                && shape.data().stream().allMatch(data -> data.open());
        MethodSpec.Builder method = MethodSpec.methodBuilder(name);
        return open ? method.addModifiers(Modifier.PUBLIC) : method;
    }

    private static String kind(Event event) {
        return event.storage() ? "Storage key" : "Event";
    }

    private static String shown(Event event) {
        return "{@code " + Docs.text(event.template().text()) + "}";
    }
}
