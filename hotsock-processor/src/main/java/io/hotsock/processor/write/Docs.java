package io.hotsock.processor.write;

import io.hotsock.processor.model.AnnotatedMethod;
import io.hotsock.processor.model.Publication;
import java.util.stream.Collectors;

/** Javadoc of generated code. */
final class Docs {

    /** Where the shim with a sink publishes. */
    static final String TO_SINK = " to a sink";

    /** Where it publishes when no annotation leaves the installation open. */
    static final String NOT_TO_SINK = "\nto the installations that its annotations name, whatever the sink";

    private Docs() {}

    static String factory(Source code, AnnotatedMethod method, Publication publication) {
        String name = text(publication.name().template().text());
        String channel = text(publication.channel().template().text());
        String what = publication.storage()
                ? "The entry {@code " + name + "} of channel {@code " + channel + "},\n"
                : "The event {@code " + name + "} on channel {@code " + channel + "},\n";
        return what + "made by a call of " + link(code, method) + "; null when there is nothing to publish.";
    }

    static String shim(Source code, AnnotatedMethod method, String where) {
        return "Publishes a call of " + link(code, method) + where + ".";
    }

    /** A link that uses the imports of the file. */
    private static String link(Source code, AnnotatedMethod method) {
        String parameters = method.parameters().stream()
                .map(parameter -> code.type(parameter.type().erased()))
                .collect(Collectors.joining(", "));
        return "{@link " + code.type(method.declaring()) + "#" + method.name() + "(" + parameters + ")}";
    }

    /** Braces would end the tag around the text, a star with a slash the comment, and a backslash may start an escape. */
    static String text(String template) {
        return template.replace("{", "(")
                .replace("}", ")")
                .replace("*/", "*&#47;")
                .replace("\\", "&#92;");
    }
}
