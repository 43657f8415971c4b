package io.hotsock.processor.write;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.NameAllocator;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeName;
import io.hotsock.api.Message;
import io.hotsock.api.shim.Attempts;
import io.hotsock.api.shim.Completions;
import io.hotsock.api.shim.EventSink;
import io.hotsock.api.shim.Optionals;
import io.hotsock.processor.model.AnnotatedMethod;
import io.hotsock.processor.model.Path.Root;
import io.hotsock.processor.model.Publication;
import io.hotsock.processor.model.Ref;
import io.hotsock.processor.model.Result;
import io.hotsock.processor.model.Result.Layer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;

/**
 * Writes how one annotation's message gets from the method's return to the sink. Three methods at most, each taking what the
 * one before has unwrapped: attach (asynchronous results), publish (optionals and elements), and the message factory. The first
 * is the shim itself where the method has no other annotation.
 */
final class PublicationWriter {

    private final AnnotatedMethod method;
    private final Publication publication;
    private final boolean alone;
    private final FactoryWriter factory;
    private final String factoryName;
    private final String publishName;
    private final String attachName;
    private final NameAllocator names;
    private final String sink;

    /**
     * Writes for an annotation.
     *
     * @param alone whether this is all that the shim with a sink does
     */
    PublicationWriter(AnnotatedMethod method, Publication publication, Signatures signatures, boolean alone) {
        this.method = method;
        this.publication = publication;
        this.alone = alone;
        this.factory = new FactoryWriter(method, publication);
        String capital = method.name().substring(0, 1).toUpperCase(Locale.ROOT)
                + method.name().substring(1);
        this.factoryName = signatures.name(method.name() + "Message");
        boolean attaches = attachment().isPresent();
        String first = alone ? method.name() : signatures.name((attaches ? "attach" : "publish") + capital);
        this.attachName = attaches ? first : "";
        this.publishName = attaches ? signatures.name("publish" + capital) : first;
        this.names = Locals.of(method);
        this.sink = names.newName("sink");
    }

    String installation() {
        return publication.settings().message().installation();
    }

    /** The statement in the shim that starts it all. */
    CodeBlock call(CodeBlock sinkOf, NameAllocator shimNames) {
        CodeBlock.Builder call = CodeBlock.builder();
        if (replaces(publication)) {
            call.add("$N = ", shimNames.get(Root.RESULT));
        }
        call.add(
                "$N($L,$W$L",
                attachment().isPresent() ? attachName : publishName,
                sinkOf,
                Shapes.passedOn(method, shimNames));
        MethodWriter.returned(method)
                .filter(type -> attachment().isPresent() || innermost().isPresent())
                .ifPresent(type -> call.add(",$W$N", shimNames.get(Root.RESULT)));
        return call.add(")").build();
    }

    List<MethodSpec> methods() {
        List<MethodSpec> methods = new ArrayList<>();
        attachment().ifPresent(layer -> methods.add(attach(layer)));
        methods.add(publish());
        methods.add(factory.write(factoryName));
        return methods;
    }

    static boolean replaces(Publication publication) {
        return publication.result().layers().stream()
                .anyMatch(layer -> layer instanceof Result.Reactive || layer instanceof Result.Flowing);
    }

    /** The layer that is waited for, if there is one; always the outermost. */
    private Optional<Layer> attachment() {
        return publication.result().layers().stream()
                .limit(1)
                .filter(layer -> layer instanceof Result.Stage
                        || layer instanceof Result.Reactive
                        || layer instanceof Result.Flowing)
                .findFirst();
    }

    /** The type of the result once it is there, with optionals and elements still around it. */
    private Optional<Ref> innermost() {
        List<Layer> layers = publication.result().layers();
        if (publication.result().isVoid()) {
            return Optional.empty();
        }
        if (attachment().isEmpty()) {
            return Optional.of(method.returns());
        }
        Layer outer = layers.get(0);
        if (outer instanceof Result.Stage stage) {
            return Optional.of(stage.inner());
        }
        return Optional.of(
                outer instanceof Result.Reactive reactive ? reactive.inner() : ((Result.Flowing) outer).inner());
    }

    private MethodSpec attach(Layer layer) {
        String result = names.get(Root.RESULT);
        NameAllocator inner = names.clone();
        String later = inner.newName("later");
        String value = inner.newName("value");
        CodeBlock action = action(layer, later, value);
        boolean replaces = replaces(publication);
        CodeBlock unchanged = replaces ? CodeBlock.of("return $N", result) : CodeBlock.of("return");
        MethodSpec.Builder attach = start(attachName, MethodWriter.returned(method))
                .returns(replaces ? method.returns().name() : TypeName.VOID)
                .beginControlFlow("if ($N == null || !$N.isOpen())", result, sink)
                .addStatement(unchanged)
                .endControlFlow()
                .beginControlFlow("try")
                .addStatement("$T $N = $N.captured()", EventSink.class, later, sink);
        if (layer instanceof Result.Stage) {
            attach.addStatement("$T.whenDone($N, $L)", Completions.class, result, action);
        } else if (layer instanceof Result.Reactive reactive) {
            attach.addStatement("return $N.$L($L)", result, reactive.operator(), action);
        } else {
            attach.addStatement("return $N.peek($L)", result, action);
        }
        String problem = inner.newName("problem");
        attach.nextControlFlow("catch ($T $N)", Throwable.class, problem).addStatement(reject(sink, problem));
        if (replaces) {
            attach.addStatement(unchanged);
        }
        return attach.endControlFlow().build();
    }

    /** What happens once the value is there: a call of publish, if need be without the value. */
    private CodeBlock action(Layer layer, String later, String value) {
        boolean valued = !(layer instanceof Result.Reactive reactive) || reactive.valued();
        return CodeBlock.of(
                innermost().isPresent() ? "$1L -> $2N($3N,$W$4L,$W$1L)" : "$1L -> $2N($3N,$W$4L)",
                valued ? value : "()",
                publishName,
                later,
                Shapes.passedOn(method, names));
    }

    private MethodSpec publish() {
        boolean shim = alone && attachment().isEmpty();
        MethodSpec.Builder publish = start(publishName, shim ? MethodWriter.returned(method) : innermost());
        publish.beginControlFlow("if (!$N.isOpen())", sink)
                .addStatement("return")
                .endControlFlow();
        NameAllocator inner = names.clone();
        Layer last = lastLayer();
        if (last instanceof Result.Elements elements) {
            elements(publish, inner, elements.inner());
        } else {
            one(publish, inner, sink, value(last, publish), "return");
        }
        return publish.build();
    }

    private @Nullable Layer lastLayer() {
        List<Layer> layers = publication.result().layers();
        return layers.isEmpty() ? null : layers.get(layers.size() - 1);
    }

    /** What the factory gets for its result. */
    private CodeBlock value(@Nullable Layer layer, MethodSpec.Builder publish) {
        String result = names.get(Root.RESULT);
        if (layer instanceof Result.Optional) {
            return CodeBlock.of("$T.orNull($N)", Optionals.class, result);
        }
        if (layer instanceof Result.PrimitiveOptional primitive) {
            publish.beginControlFlow("if ($1N == null || $1N.isEmpty())", result)
                    .addStatement("return")
                    .endControlFlow();
            return CodeBlock.of("$N.$N()", result, primitive.getter());
        }
        return CodeBlock.of("$N", result);
    }

    private void one(MethodSpec.Builder publish, NameAllocator inner, String to, CodeBlock value, String leave) {
        String message = inner.newName("message");
        String problem = inner.newName("problem");
        publish.addStatement("$T $N", Message.class, message)
                .beginControlFlow("try")
                .addStatement("$N = $L", message, factoryCall(value))
                .nextControlFlow("catch ($T $N)", Throwable.class, problem)
                .addStatement(reject(to, problem))
                .addStatement(leave)
                .endControlFlow()
                .beginControlFlow("if ($N != null)", message)
                .addStatement("$N.accept($N)", to, message)
                .endControlFlow();
    }

    /** Each element makes its own message; a failure of one does not keep the next from being published. */
    private void elements(MethodSpec.Builder publish, NameAllocator inner, Ref element) {
        List<Layer> layers = publication.result().layers();
        boolean optional = layers.size() > 1 && layers.get(layers.size() - 2) instanceof Result.Optional;
        String elements = names.get(Root.RESULT);
        if (optional) {
            elements = inner.newName("elements");
            publish.addStatement("var $N = $T.orNull($N)", elements, Optionals.class, names.get(Root.RESULT));
        }
        publish.beginControlFlow("if ($N == null)", elements)
                .addStatement("return")
                .endControlFlow();
        String attempts = inner.newName("attempts");
        String to = inner.newName("each");
        publish.addStatement("$1T $2N = new $1T()", Attempts.class, attempts)
                .addStatement("$T $N = $N.on($N)", EventSink.class, to, attempts, sink);
        String each = inner.newName("element");
        String problem = inner.newName("unreadable");
        publish.beginControlFlow("try").beginControlFlow("for ($T $N : $N)", element.name(), each, elements);
        one(publish, inner, to, CodeBlock.of("$N", each), "continue");
        publish.endControlFlow()
                .nextControlFlow("catch ($T $N)", Throwable.class, problem)
                .addStatement(reject(to, problem))
                .endControlFlow()
                .addStatement("$N.finish()", attempts);
    }

    private CodeBlock factoryCall(CodeBlock value) {
        CodeBlock.Builder call = CodeBlock.builder().add("$N($L", factoryName, Shapes.passedOn(method, names));
        if (factory.resultType().isPresent()) {
            call.add(",$W$L", value);
        }
        return call.add(")").build();
    }

    private CodeBlock reject(String to, String problem) {
        return CodeBlock.of(
                "$N.reject(\n$S,\n$S, $S, $N)",
                to,
                method.declaring().reflectionName() + "." + method.reference(),
                publication.channel().template().text(),
                publication.name().template().text(),
                problem);
    }

    private MethodSpec.Builder start(String name, Optional<Ref> result) {
        MethodSpec.Builder start = MethodSpec.methodBuilder(name);
        if (name.equals(method.name())) {
            start.addJavadoc(Docs.shim(method, Docs.TO_SINK));
        } else {
            start.addModifiers(Modifier.PRIVATE);
        }
        start.addModifiers(Modifier.STATIC)
                .addTypeVariables(method.typeVariables())
                .addParameter(ParameterSpec.builder(EventSink.class, sink).build());
        Shapes.parameters(method, names, result).forEach(start::addParameter);
        return start;
    }
}
