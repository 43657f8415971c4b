package io.hotsock.processor.write;

import com.palantir.javapoet.CodeBlock;
import io.hotsock.processor.model.AnnotatedMethod;
import io.hotsock.processor.model.Param;
import io.hotsock.processor.model.Publication;

/** Javadoc of generated code. */
final class Docs {

    /** Where the shim with a sink publishes. */
    static final String TO_SINK = " to a sink";

    /** Where it publishes when no annotation leaves the installation open. */
    static final String NOT_TO_SINK = "\nto the installations that its annotations name, whatever the sink";

    private Docs() {}

    static CodeBlock factory(AnnotatedMethod method, Publication publication) {
        String what = publication.storage()
                ? "entry {@code $L} of channel {@code $L}"
                : "event {@code $L} on channel {@code $L}";
        return CodeBlock.builder()
                .add(
                        "The " + what + ",\n",
                        text(publication.name().template().text()),
                        text(publication.channel().template().text()))
                .add("made by a call of $L; null when there is nothing to publish.\n", link(method))
                .build();
    }

    static CodeBlock shim(AnnotatedMethod method, String where) {
        return CodeBlock.of("Publishes a call of $L$L.\n", link(method), where);
    }

    /** A link that uses the imports of the file. */
    private static CodeBlock link(AnnotatedMethod method) {
        CodeBlock parameters = method.parameters().stream()
                .map(Param::type)
                .map(type -> CodeBlock.of("$T", type.erased()))
                .collect(CodeBlock.joining(", ", "(", ")"));
        return CodeBlock.of("{@link $T#$N$L}", method.declaring(), method.name(), parameters);
    }

    /** Braces would end the tag around the text, a star with a slash the comment, and a backslash may start an escape. */
    static String text(String template) {
        return template.replace("{", "(")
                .replace("}", ")")
                .replace("*/", "*&#47;")
                .replace("\\", "&#92;");
    }
}
