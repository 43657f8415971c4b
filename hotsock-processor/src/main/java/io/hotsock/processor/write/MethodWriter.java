package io.hotsock.processor.write;

import com.palantir.javapoet.TypeName;
import io.hotsock.api.shim.Attempts;
import io.hotsock.api.shim.EventSink;
import io.hotsock.processor.model.AnnotatedMethod;
import io.hotsock.processor.model.Path.Root;
import io.hotsock.processor.model.Publication;
import io.hotsock.processor.model.Ref;
import io.hotsock.processor.template.Names;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Writes what one method needs: its two shims, without and with a sink, and for each annotation what builds and hands on the message. */
final class MethodWriter {

    private static final TypeName SINK = TypeName.get(EventSink.class);

    private final AnnotatedMethod method;
    private final Map<String, String> handles;
    private final Signatures signatures;
    private final Source code;
    private final Names own;

    MethodWriter(AnnotatedMethod method, Map<String, String> handles, Signatures signatures, Source code) {
        this.method = method;
        this.handles = handles;
        this.signatures = signatures;
        this.code = code;
        this.own = Locals.of(method);
    }

    void write() {
        long unnamed = method.publications().stream()
                .filter(publication -> installation(publication).isEmpty())
                .count();
        boolean alone = unnamed == 1 && method.publications().size() == 1;
        List<PublicationWriter> publications = method.publications().stream()
                .map(publication -> new PublicationWriter(method, publication, signatures, alone, code, own))
                .toList();
        if (unnamed == 0) {
            publishing(publications, false);
            passingOn(true);
        } else {
            passingOn(false);
            if (!alone) {
                publishing(publications, true);
            }
        }
        publications.forEach(PublicationWriter::write);
    }

    /** One of the shims, which calls the other. */
    private void passingOn(boolean given) {
        Names names = own.inner();
        begin(names, given, given ? Docs.NOT_TO_SINK : "");
        Optional<String> sink = given ? Optional.empty() : Optional.of(sink(""));
        Optional<String> result = returned(method).map(type -> names.get(Root.RESULT));
        String call = Variables.arguments(code, method.typeVariables()) + method.name() + "("
                + Shapes.arguments(sink, Shapes.given(method, names), result) + ");";
        code.add(replaces(method) ? "return " + call : call).end();
    }

    /** The other one, for several annotations or those that name an installation. */
    private void publishing(List<PublicationWriter> publications, boolean given) {
        Names names = own.inner();
        begin(names, given, given ? Docs.TO_SINK : "");
        boolean several = publications.size() > 1;
        String attempts = several ? names.newName("attempts") : "";
        if (several) {
            code.add(attempts(code, attempts));
        }
        for (PublicationWriter publication : publications) {
            String installation = publication.installation();
            String sink = installation.isEmpty() ? names.get(EventSink.class) : sink(installation);
            code.add(publication.call(several ? attempts + ".on(" + sink + ")" : sink, names));
        }
        if (several) {
            code.add(attempts + ".finish();");
        }
        if (replaces(method)) {
            code.add("return " + names.get(Root.RESULT) + ";");
        }
        code.end();
    }

    /** The statement that declares attempts. */
    static String attempts(Source code, String name) {
        String type = code.type(Attempts.class);
        return type + " " + name + " = new " + type + "();";
    }

    private String sink(String installation) {
        return Objects.requireNonNull(handles.get(installation), "handles are named first") + ".sink()";
    }

    private void begin(Names names, boolean given, String where) {
        Head head = Head.method("static", method.name())
                .variables(method.typeVariables())
                .returns(replaces(method) ? method.returns().name() : TypeName.VOID);
        if (given) {
            head.parameter(SINK, names.newName("sink", EventSink.class));
        }
        head.parameters(Shapes.with(Shapes.given(method, names), returned(method), names));
        code.member().doc(Docs.shim(code, method, where)).begin(head);
    }

    private static String installation(Publication publication) {
        return publication.settings().message().installation();
    }

    static Optional<Ref> returned(AnnotatedMethod method) {
        return method.isVoid() ? Optional.empty() : Optional.of(method.returns());
    }

    /** Whether the caller gets another object than the method returned. */
    static boolean replaces(AnnotatedMethod method) {
        return method.publications().stream().anyMatch(PublicationWriter::replaces);
    }
}
