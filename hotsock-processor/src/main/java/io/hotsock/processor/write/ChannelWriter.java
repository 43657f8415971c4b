package io.hotsock.processor.write;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.NameAllocator;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.hotsock.api.ChannelPattern;
import io.hotsock.api.shim.GeneratedChannel;
import io.hotsock.api.shim.InstallationHandle;
import io.hotsock.processor.model.Channel;
import io.hotsock.processor.model.Channel.Event;
import io.hotsock.processor.model.Library;
import io.hotsock.processor.model.Param;
import io.hotsock.processor.template.Template;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import javax.lang.model.element.Modifier;

/** Writes channel classes. */
public final class ChannelWriter {

    private final Channel channel;
    private final Library library;
    private final Map<String, String> handles = new TreeMap<>();

    private ChannelWriter(Channel channel, Library library) {
        this.channel = channel;
        this.library = library;
    }

    /** The file with a channel class. */
    public static JavaFile write(Channel channel, Library library) {
        return Api.file(channel.name().packageName(), new ChannelWriter(channel, library).type());
    }

    private TypeSpec type() {
        TypeSpec.Builder type = TypeSpec.classBuilder(channel.name())
                .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
                .addSuperinterface(io.hotsock.api.Channel.class)
                .addJavadoc(
                        "The channel {@code $L}. Immutable.\n",
                        Docs.text(channel.template().text()));
        Api.generated(type, library);
        type.addAnnotation(AnnotationSpec.builder(GeneratedChannel.class)
                .addMember("value", "$S", channel.template().text())
                .build());
        Api.deprecated(type, channel.deprecated());
        channel.origins().forEach(origin -> type.addOriginatingElement(origin.element()));
        if (library.jspecify()) {
            type.addAnnotation(Api.NULL_MARKED);
        }
        channel.messages().forEach(event -> EventWriter.constant(event, type));
        patternFields(type);
        handles(type);
        type.addField(String.class, "name", Modifier.PRIVATE, Modifier.FINAL);
        type.addMethod(constructor());
        channel.signatures().forEach(signature -> type.addMethod(of(signature)));
        patterns(type);
        type.addMethod(
                override("name", String.class).addStatement("return name").build());
        channel.messages().forEach(event -> new EventWriter(event, handleOf(event)).write(type));
        identity(type);
        return type.build();
    }

    private void handles(TypeSpec.Builder type) {
        nameHandles();
        handles.forEach((installation, field) -> type.addField(
                FieldSpec.builder(InstallationHandle.class, field, Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                        .initializer("$T.of($S, $T.class)", InstallationHandle.class, installation, channel.name())
                        .build()));
    }

    /** Constants of events come first; two installations may have names that look alike in capitals. */
    private void nameHandles() {
        NameAllocator names = new NameAllocator();
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

    private static MethodSpec constructor() {
        return MethodSpec.constructorBuilder()
                .addModifiers(Modifier.PRIVATE)
                .addParameter(String.class, "name")
                .addStatement("this.name = name")
                .build();
    }

    private MethodSpec of(List<Param> signature) {
        Template template = channel.template();
        MethodSpec.Builder of = MethodSpec.methodBuilder("of").addModifiers(Modifier.STATIC);
        if (signature.stream().allMatch(hole -> hole.type().open())) {
            of.addModifiers(Modifier.PUBLIC);
        }
        parameters(signature).forEach(of::addParameter);
        of.returns(channel.name());
        if (signature.isEmpty()) {
            return of.addJavadoc("The one channel of this name.\n")
                    .addStatement("return new $T($S)", channel.name(), template.text())
                    .build();
        }
        of.addJavadoc("One channel.\n\n@throws IllegalArgumentException when a value can not be part of its name\n");
        List<CodeBlock> fillers = fillers(template, signature);
        return of.addStatement("return new $T($L)", channel.name(), NameWriter.expression(template, fillers))
                .build();
    }

    static List<CodeBlock> fillers(Template template, List<Param> signature) {
        List<CodeBlock> fillers = new ArrayList<>();
        for (int i = 0; i < signature.size(); i++) {
            Param hole = signature.get(i);
            fillers.add(NameWriter.checked(
                    template, template.holes().get(i), hole.type().text(), CodeBlock.of("$N", hole.name())));
        }
        return fillers;
    }

    static List<ParameterSpec> parameters(List<Param> holes) {
        return holes.stream()
                .map(hole ->
                        ParameterSpec.builder(hole.type().name(), hole.name()).build())
                .toList();
    }

    private void patternFields(TypeSpec.Builder type) {
        if (!channel.template().isLiteral()) {
            type.addField(pattern("ANY", "regex", Patterns.exact(channel.template())));
            type.addField(pattern("ANY_BELOW", "wildcard", Patterns.wildcard(channel.template())));
        }
    }

    private static FieldSpec pattern(String name, String kind, String text) {
        return FieldSpec.builder(ChannelPattern.class, name, Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                .initializer("$T.$N($S)", ChannelPattern.class, kind, text)
                .build();
    }

    private void patterns(TypeSpec.Builder type) {
        if (!channel.template().isLiteral()) {
            type.addMethod(accessor("any", "ANY", "Grants exactly the channels of this class.\n"));
            type.addMethod(accessor(
                    "anyBelow", "ANY_BELOW", "Grants the channels of this class and all below them: crosses dots.\n"));
        }
    }

    private static MethodSpec accessor(String name, String field, String doc) {
        return MethodSpec.methodBuilder(name)
                .addJavadoc(doc)
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .returns(ChannelPattern.class)
                .addStatement("return $N", field)
                .build();
    }

    private void identity(TypeSpec.Builder type) {
        type.addMethod(override("equals", TypeName.BOOLEAN)
                .addParameter(equalsParameter())
                .addStatement("return other instanceof $T that && that.name.equals(name)", channel.name())
                .build());
        type.addMethod(override("hashCode", TypeName.INT)
                .addStatement("return name.hashCode()")
                .build());
        type.addMethod(
                override("toString", String.class).addStatement("return name").build());
    }

    private ParameterSpec equalsParameter() {
        TypeName object = library.jspecify()
                ? ClassName.OBJECT.annotated(
                        AnnotationSpec.builder(Api.NULLABLE).build())
                : ClassName.OBJECT;
        return ParameterSpec.builder(object, "other").build();
    }

    private static MethodSpec.Builder override(String name, Class<?> returns) {
        return override(name, TypeName.get(returns));
    }

    private static MethodSpec.Builder override(String name, TypeName returns) {
        return MethodSpec.methodBuilder(name)
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(returns);
    }
}
