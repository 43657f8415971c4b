package io.hotsock.processor.write;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.NameAllocator;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.hotsock.api.Installation;
import io.hotsock.api.shim.Attempts;
import io.hotsock.processor.model.AnnotatedMethod;
import io.hotsock.processor.model.Path.Root;
import io.hotsock.processor.model.Publication;
import io.hotsock.processor.model.Ref;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.Modifier;

/** Writes what one method needs: its two shims, and for each annotation what builds and hands on the message. */
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
        List<MethodSpec> helpers = new ArrayList<>();
        List<PublicationWriter> publications = new ArrayList<>();
        for (Publication publication : method.publications()) {
            PublicationWriter writer = new PublicationWriter(method, publication, signatures);
            publications.add(writer);
            helpers.addAll(writer.helpers());
        }
        shims.addMethod(shim(publications, false));
        shims.addMethod(shim(publications, true));
        helpers.forEach(shims::addMethod);
    }

    private MethodSpec shim(List<PublicationWriter> publications, boolean given) {
        NameAllocator names = Locals.of(method);
        String installation = names.newName("installation");
        MethodSpec.Builder shim = MethodSpec.methodBuilder(method.name())
                .addModifiers(Modifier.STATIC)
                .addTypeVariables(method.typeVariables())
                .addJavadoc(Docs.shim(method, given));
        if (given) {
            shim.addParameter(
                    ParameterSpec.builder(Installation.class, installation).build());
        }
        Shapes.parameters(method, names, returned(method)).forEach(shim::addParameter);
        boolean replaces = replaces(method);
        shim.returns(replaces ? method.returns().name() : TypeName.VOID);
        boolean several = publications.size() > 1;
        String attempts = several ? names.newName("attempts") : "";
        if (several) {
            shim.addStatement("$1T $2N = new $1T()", Attempts.class, attempts);
        }
        for (PublicationWriter publication : publications) {
            CodeBlock sink = given && publication.installation().isEmpty()
                    ? CodeBlock.of("$N.eventSink()", installation)
                    : CodeBlock.of("$N.sink()", handles.get(publication.installation()));
            CodeBlock to = several ? CodeBlock.of("$N.on($L)", attempts, sink) : sink;
            shim.addStatement(publication.call(to, names));
        }
        if (several) {
            shim.addStatement("$N.finish()", attempts);
        }
        if (replaces) {
            shim.addStatement("return $N", names.get(Root.RESULT));
        }
        return shim.build();
    }

    static Optional<Ref> returned(AnnotatedMethod method) {
        return method.isVoid() ? Optional.empty() : Optional.of(method.returns());
    }

    /** Whether the caller gets another object than the method returned. */
    static boolean replaces(AnnotatedMethod method) {
        return method.publications().stream().anyMatch(PublicationWriter::replaces);
    }
}
