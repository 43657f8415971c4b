package io.hotsock.processor.write;

import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeVariableName;
import io.hotsock.api.Message;
import io.hotsock.api.shim.Completions;
import io.hotsock.api.shim.EventSink;
import io.hotsock.api.shim.Optionals;
import io.hotsock.processor.model.AnnotatedMethod;
import io.hotsock.processor.model.Path.Root;
import io.hotsock.processor.model.Publication;
import io.hotsock.processor.model.Ref;
import io.hotsock.processor.model.Result;
import io.hotsock.processor.model.Result.Layer;
import io.hotsock.processor.template.Names;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Writes how one annotation's message gets from the method's return to the sink. Three methods at most, each taking what the
 * one before has unwrapped, and no more than the factory needs: attach (asynchronous results), publish (optionals and elements),
 * and the message factory. The first is the shim itself where the method has no other annotation.
 */
final class PublicationWriter {

    private static final TypeName SINK = TypeName.get(EventSink.class);

    private final AnnotatedMethod method;
    private final Publication publication;
    private final boolean alone;
    private final Source code;
    private final FactoryWriter factory;
    private final String factoryName;
    private final String publishName;
    private final String attachName;
    private final Names names;
    private final String sink;

    /**
     * Writes for an annotation.
     *
     * @param alone whether this is all that the shim with a sink does
     * @param own the names of {@link Locals#of}
     */
    PublicationWriter(
            AnnotatedMethod method,
            Publication publication,
            Signatures signatures,
            boolean alone,
            Source code,
            Names own) {
        this.method = method;
        this.publication = publication;
        this.alone = alone;
        this.code = code;
        this.factory = new FactoryWriter(method, publication, code, own);
        String capital = method.name().substring(0, 1).toUpperCase(Locale.ROOT)
                + method.name().substring(1);
        this.factoryName = signatures.name(method.name() + "Message");
        boolean attaches = attachment().isPresent();
        String first = alone ? method.name() : signatures.name((attaches ? "attach" : "publish") + capital);
        this.attachName = attaches ? first : "";
        this.publishName = attaches ? signatures.name("publish" + capital) : first;
        this.names = own.inner();
        this.sink = names.newName("sink");
    }

    String installation() {
        return publication.settings().message().installation();
    }

    /** The statement in the shim that starts it all. */
    String call(String sinkOf, Names shimNames) {
        boolean attaches = attachment().isPresent();
        String result = shimNames.get(Root.RESULT);
        Optional<Ref> taken = attaches ? MethodWriter.returned(method) : taken();
        String call = call(attaches ? attachName : publishName, sinkOf, taken, result);
        return (replaces(publication) ? result + " = " : "") + call + ";";
    }

    void write() {
        attachment().ifPresent(this::attach);
        publish();
        factory.write(factoryName);
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
        if (publication.result().isVoid() && !elements()) {
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

    private boolean elements() {
        return publication.result().innermost() instanceof Result.Elements;
    }

    /** The same, where it is needed to publish. */
    private Optional<Ref> taken() {
        return elements() || factory.result().isPresent() ? innermost() : Optional.empty();
    }

    private void attach(Layer layer) {
        String result = names.get(Root.RESULT);
        Names inner = names.inner();
        String later = inner.newName("later");
        String value = inner.newName("value");
        String problem = inner.newName("problem");
        boolean replaces = replaces(publication);
        String unchanged = replaces ? "return " + result + ";" : "return;";
        begin(
                attachName,
                MethodWriter.returned(method),
                replaces ? method.returns().name() : TypeName.VOID);
        code.open("if (" + result + " == null || !" + sink + ".isOpen())")
                .add(unchanged)
                .close();
        code.open("try").add(code.type(SINK) + " " + later + " = " + sink + ".captured();");
        String action = action(layer, later, value);
        if (layer instanceof Result.Stage) {
            code.add(code.type(Completions.class) + ".whenDone(" + result + ", " + action + ");");
        } else {
            String operator = layer instanceof Result.Reactive reactive ? reactive.operator() : "peek";
            code.add("return " + result + "." + operator + "(" + action + ");");
        }
        code.next(caught(problem)).add(reject(sink, problem));
        if (replaces) {
            code.add(unchanged);
        }
        code.close().end();
    }

    /** What happens once the value is there: a call of publish, if need be without the value. */
    private String action(Layer layer, String later, String value) {
        String given = layer instanceof Result.Reactive reactive && !reactive.valued() ? "()" : value;
        return given + " -> " + call(publishName, later, taken(), given);
    }

    /** A call of one of the helpers, which take what the factory takes; the result as yet. */
    private String call(String helper, String to, Optional<Ref> taken, String result) {
        List<TypeVariableName> variables =
                Variables.of(Shapes.with(factory.given(), taken, names), method.typeVariables());
        String arguments = Shapes.arguments(Optional.of(to), factory.given(), taken.map(type -> result));
        return Variables.arguments(code, variables) + helper + "(" + arguments + ")";
    }

    private void publish() {
        boolean shim = alone && attachment().isEmpty();
        begin(publishName, shim ? MethodWriter.returned(method) : taken(), TypeName.VOID);
        code.open("if (!" + sink + ".isOpen())").add("return;").close();
        Names inner = names.inner();
        Layer last = publication.result().innermost();
        if (last instanceof Result.Elements elements) {
            elements(inner, elements.inner());
        } else {
            one(inner, sink, value(last), "return;");
        }
        code.end();
    }

    /** What the factory gets for its result. */
    private String value(@Nullable Layer layer) {
        String result = names.get(Root.RESULT);
        if (layer instanceof Result.Optional) {
            return code.type(Optionals.class) + ".orNull(" + result + ")";
        }
        if (layer instanceof Result.PrimitiveOptional primitive) {
            code.open("if (" + result + " == null || " + result + ".isEmpty())")
                    .add("return;")
                    .close();
            return result + "." + primitive.getter() + "()";
        }
        return result;
    }

    private void one(Names inner, String to, String value, String leave) {
        String message = inner.newName("message");
        String problem = inner.newName("problem");
        code.add(code.type(Message.class) + " " + message + ";");
        code.open("try").add(message + " = " + factory.call(factoryName, value) + ";");
        code.next(caught(problem)).add(reject(to, problem)).add(leave).close();
        code.open("if (" + message + " != null)")
                .add(to + ".accept(" + message + ");")
                .close();
    }

    /** Each element makes its own message; a failure of one does not keep the next from being published. */
    private void elements(Names inner, Ref element) {
        List<Layer> layers = publication.result().layers();
        boolean optional = layers.size() > 1 && layers.get(layers.size() - 2) instanceof Result.Optional;
        String elements = names.get(Root.RESULT);
        if (optional) {
            elements = inner.newName("elements");
            code.add("var " + elements + " = " + code.type(Optionals.class) + ".orNull(" + names.get(Root.RESULT)
                    + ");");
        }
        code.open("if (" + elements + " == null)").add("return;").close();
        String attempts = inner.newName("attempts");
        String to = inner.newName("each");
        code.add(MethodWriter.attempts(code, attempts));
        code.add(code.type(SINK) + " " + to + " = " + attempts + ".on(" + sink + ");");
        String each = inner.newName("element");
        String problem = inner.newName("unreadable");
        code.open("try").open("for (" + code.type(element.name()) + " " + each + " : " + elements + ")");
        one(inner, to, each, "continue;");
        code.close().next(caught(problem)).add(reject(to, problem)).close();
        code.add(attempts + ".finish();");
    }

    private String caught(String problem) {
        return "catch (" + code.type(Throwable.class) + " " + problem + ")";
    }

    private String reject(String to, String problem) {
        String place = Literals.of(method.declaring().reflectionName() + "." + method.reference());
        String channel = Literals.of(publication.channel().template().text());
        String name = Literals.of(publication.name().template().text());
        return to + ".reject(\n" + place + ",\n" + channel + ", " + name + ", " + problem + ");";
    }

    private void begin(String name, Optional<Ref> result, TypeName returns) {
        boolean shim = name.equals(method.name());
        List<Parameter> given = shim ? Shapes.given(method, names) : factory.given();
        List<Parameter> parameters = Shapes.with(given, result, names);
        code.member();
        if (shim) {
            code.doc(Docs.shim(code, method, Docs.TO_SINK));
        }
        code.begin(Head.method(shim ? "static" : "private static", name)
                .variables(shim ? method.typeVariables() : Variables.of(parameters, method.typeVariables()))
                .returns(returns)
                .parameter(SINK, sink)
                .parameters(parameters));
    }
}
