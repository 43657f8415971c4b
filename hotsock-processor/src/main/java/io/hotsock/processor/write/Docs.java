package io.hotsock.processor.write;

import com.palantir.javapoet.CodeBlock;
import io.hotsock.processor.model.AnnotatedMethod;
import io.hotsock.processor.model.Publication;

/** Javadoc of generated code. */
final class Docs {

    private Docs() {}

    static CodeBlock factory(AnnotatedMethod method, Publication publication) {
        CodeBlock.Builder doc = CodeBlock.builder();
        if (publication.storage()) {
            doc.add(
                    "The entry $L of channel $L",
                    code(publication.name().template().text()),
                    channel(publication));
        } else {
            doc.add(
                    "The event $L on channel $L",
                    code(publication.name().template().text()),
                    channel(publication));
        }
        return doc.add(
                        " that a call of {@link $T#$L} makes;\nnull when it makes none.\n",
                        raw(method),
                        method.reference())
                .build();
    }

    static CodeBlock shim(AnnotatedMethod method) {
        return CodeBlock.of("Publishes a call of {@link $T#$L}.\n", raw(method), method.reference());
    }

    private static String channel(Publication publication) {
        return code(publication.channel().template().text());
    }

    private static com.palantir.javapoet.TypeName raw(AnnotatedMethod method) {
        return method.self().erased();
    }

    private static String code(String text) {
        return "{@code " + text + "}";
    }
}
