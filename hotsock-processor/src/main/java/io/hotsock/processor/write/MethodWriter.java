package io.hotsock.processor.write;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.NameAllocator;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.hotsock.api.shim.Attempts;
import io.hotsock.api.shim.EventSink;
import io.hotsock.processor.model.AnnotatedMethod;
import io.hotsock.processor.model.Path.Root;
import io.hotsock.processor.model.Publication;
import io.hotsock.processor.model.Ref;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.Modifier;

/** Writes what one method needs: its two shims, without and with a sink, and for each annotation what builds and hands on the message. */
final class MethodWriter {

    private final AnnotatedMethod method;
    private final Map<String, String> handles;
    private final Signatures signatures;

    MethodWriter(AnnotatedMethod method, Map<String, String> handles, Signatures signatures) {
        this.method = method;
        this.handles = handles;
        this.signatures = signatures;
    }

    void write(TypeSpec.Builder shims) {
        long unnamed = method.publications().stream()
                .filter(publication -> installation(publication).isEmpty())
                .count();
        boolean alone = unnamed == 1 && method.publications().size() == 1;
        List<PublicationWriter> publications = method.publications().stream()
                .map(publication -> new PublicationWriter(method, publication, signatures, alone))
                .toList();
        if (unnamed == 0) {
            shims.addMethod(publishing(publications, false));
            shims.addMethod(passingOn(true));
        } else {
            shims.addMethod(passingOn(false));
            if (!alone) {
                shims.addMethod(publishing(publications, true));
            }
        }
        publications.forEach(publication -> publication.methods().forEach(shims::addMethod));
    }

    /** One of the shims, which calls the other. */
    private MethodSpec passingOn(boolean given) {
        NameAllocator names = Locals.of(method);
        MethodSpec.Builder shim = start(names, given, given ? Docs.NOT_TO_SINK : "");
        CodeBlock.Builder call = CodeBlock.builder().add(replaces(method) ? "return $N(" : "$N(", method.name());
        if (!given) {
            call.add("$N.sink(), ", handles.get(""));
        }
        call.add(Shapes.passedOn(method, names));
        returned(method).ifPresent(type -> call.add(",$W$N", names.get(Root.RESULT)));
        return shim.addStatement(call.add(")").build()).build();
    }

    /** The other one, for several annotations or those that name an installation. */
    private MethodSpec publishing(List<PublicationWriter> publications, boolean given) {
        NameAllocator names = Locals.of(method);
        MethodSpec.Builder shim = start(names, given, given ? Docs.TO_SINK : "");
        boolean several = publications.size() > 1;
        String attempts = several ? names.newName("attempts") : "";
        if (several) {
            shim.addStatement("$1T $2N = new $1T()", Attempts.class, attempts);
        }
        for (PublicationWriter publication : publications) {
            CodeBlock sink = publication.installation().isEmpty()
                    ? CodeBlock.of("$N", names.get(EventSink.class))
                    : CodeBlock.of("$N.sink()", handles.get(publication.installation()));
            CodeBlock to = several ? CodeBlock.of("$N.on($L)", attempts, sink) : sink;
            shim.addStatement(publication.call(to, names));
        }
        if (several) {
            shim.addStatement("$N.finish()", attempts);
        }
        if (replaces(method)) {
            shim.addStatement("return $N", names.get(Root.RESULT));
        }
        return shim.build();
    }

    private MethodSpec.Builder start(NameAllocator names, boolean given, String where) {
        MethodSpec.Builder shim = MethodSpec.methodBuilder(method.name())
                .addModifiers(Modifier.STATIC)
                .addTypeVariables(method.typeVariables())
                .addJavadoc(Docs.shim(method, where))
                .returns(replaces(method) ? method.returns().name() : TypeName.VOID);
        if (given) {
            String sink = names.newName("sink", EventSink.class);
            shim.addParameter(ParameterSpec.builder(EventSink.class, sink).build());
        }
        Shapes.parameters(method, names, returned(method)).forEach(shim::addParameter);
        return shim;
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
