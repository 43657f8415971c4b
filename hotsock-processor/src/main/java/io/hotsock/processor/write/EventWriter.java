package io.hotsock.processor.write;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeSpec;
import io.hotsock.api.Message;
import io.hotsock.api.PublishResult;
import io.hotsock.api.Publisher;
import io.hotsock.processor.model.Channel.Event;
import io.hotsock.processor.model.Channel.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;

/** Writes what a channel class has for one event or storage entry. */
final class EventWriter {

    private static final String DATA = "data";

    private final Event event;

    EventWriter(Event event) {
        this.event = event;
    }

    /** The field with the handle of an installation. */
    static String handle(String installation) {
        return installation.isEmpty()
                ? "DEFAULT"
                : "INSTALLATION_" + installation.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_");
    }

    static void constant(Event event, TypeSpec.Builder type) {
        if (event.template().isLiteral()) {
            String what = event.storage() ? "Storage key" : "Event";
            FieldSpec.Builder field = FieldSpec.builder(
                            String.class, event.constant(), Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
                    .addJavadoc(what + " {@code $L}.\n", event.template().text())
                    .initializer("$S", event.template().text());
            event.methods().forEach(method -> field.addJavadoc("\n@see $L", method));
            type.addField(field.build());
        }
    }

    void write(TypeSpec.Builder type) {
        for (Shape shape : event.shapes()) {
            type.addMethod(factory(shape));
            type.addMethod(publishDefault(shape));
            type.addMethod(publishGiven(shape));
        }
    }

    private MethodSpec factory(Shape shape) {
        CodeBlock name = event.template().isLiteral()
                ? CodeBlock.of("$N", event.constant())
                : NameWriter.expression(event.template(), ChannelWriter.fillers(event.template(), shape.holes()));
        CodeBlock.Builder chain = CodeBlock.builder();
        String data = dataName(shape);
        if (event.storage()) {
            chain.add("return $T.storage(name, $L, $L)", Message.class, name, data.isEmpty() ? "null" : data);
        } else {
            chain.add("return $T.builder(name, $L)", Message.class, name);
            if (!data.isEmpty()) {
                chain.add("\n.data($N)", data);
            }
        }
        SettingsWriter.add(chain, event.storage(), event.settings());
        return method(shape, event.factory())
                .returns(Message.class)
                .addJavadoc("The message $L, without publishing it.\n", shown())
                .addStatement(chain.add("\n.build()").build())
                .build();
    }

    private MethodSpec publishDefault(Shape shape) {
        String arguments = arguments(shape);
        return method(shape, publishName())
                .returns(PublishResult.class)
                .addJavadoc("Publishes $L and waits for the answer.\n", shown())
                .addStatement(
                        "return $N($N.publisher()$L)",
                        publishName(),
                        handle(event.settings().installation()),
                        arguments.isEmpty() ? "" : ", " + arguments)
                .build();
    }

    private MethodSpec publishGiven(Shape shape) {
        MethodSpec.Builder publish = MethodSpec.methodBuilder(publishName())
                .addModifiers(modifiers(shape))
                .addParameter(Publisher.class, "publisher")
                .returns(PublishResult.class)
                .addJavadoc("Publishes $L by a given publisher and waits for the answer.\n", shown());
        parameters(shape).forEach(publish::addParameter);
        return publish.addStatement("return publisher.publish($N($L))", event.factory(), arguments(shape))
                .build();
    }

    private MethodSpec.Builder method(Shape shape, String name) {
        MethodSpec.Builder method = MethodSpec.methodBuilder(name).addModifiers(modifiers(shape));
        parameters(shape).forEach(method::addParameter);
        return method;
    }

    private static List<Modifier> modifiers(Shape shape) {
        boolean open = shape.holes().stream().allMatch(hole -> hole.type().open())
                && shape.data().stream().allMatch(data -> data.open());
        return open ? List.of(Modifier.PUBLIC) : List.of();
    }

    private static List<ParameterSpec> parameters(Shape shape) {
        List<ParameterSpec> parameters = new ArrayList<>(ChannelWriter.parameters(shape.holes()));
        shape.data()
                .ifPresent(data -> parameters.add(
                        ParameterSpec.builder(data.name(), dataName(shape)).build()));
        return parameters;
    }

    private static String arguments(Shape shape) {
        return parameters(shape).stream().map(ParameterSpec::name).collect(Collectors.joining(", "));
    }

    private static String dataName(Shape shape) {
        if (shape.data().isEmpty()) {
            return "";
        }
        boolean taken = shape.holes().stream().anyMatch(hole -> hole.name().equals(DATA));
        return taken ? DATA + "_" : DATA;
    }

    private String publishName() {
        return "publish" + event.factory().substring(0, 1).toUpperCase(Locale.ROOT)
                + event.factory().substring(1);
    }

    private String shown() {
        return "{@code " + event.template().text() + "}";
    }
}
