package io.hotsock.processor.check;

import io.hotsock.processor.model.Path;
import io.hotsock.processor.model.Path.Unresolved;
import io.hotsock.processor.model.Place;
import io.hotsock.processor.problem.Problem;
import io.hotsock.processor.problem.ProblemKind;
import io.hotsock.processor.problem.Suggestions;
import org.jspecify.annotations.Nullable;

/** Says why a path could not be looked up. */
final class PathProblems {

    private PathProblems() {}

    /** The problem of a path in an attribute, or {@code null}. */
    static @Nullable Problem of(Path path, String attribute, String text, Place place) {
        if (!(path instanceof Unresolved lost)) {
            return null;
        }
        String where = "\"" + lost.text() + "\" in " + attribute + " \"" + text + "\": ";
        return new Problem(kind(lost), place, (where + reason(lost) + " " + hint(lost)).strip());
    }

    private static ProblemKind kind(Unresolved lost) {
        return switch (lost.cause()) {
            case UNKNOWN_ROOT, UNKNOWN_PROPERTY -> ProblemKind.UNKNOWN_PLACEHOLDER;
            case INACCESSIBLE -> ProblemKind.INACCESSIBLE_PROPERTY;
            case THIS_IN_STATIC -> ProblemKind.THIS_IN_STATIC;
            case RESULT_OF_VOID -> ProblemKind.RESULT_OF_VOID;
            case AMBIGUOUS_RESULT -> ProblemKind.AMBIGUOUS_RESULT;
            case GRAMMAR -> ProblemKind.BAD_TEMPLATE;
        };
    }

    private static String reason(Unresolved lost) {
        String name = "\"" + lost.name() + "\"";
        return switch (lost.cause()) {
            case UNKNOWN_ROOT ->
                lost.owner().isEmpty()
                        ? "no parameter is called " + name + "."
                        : "no parameter and no property of " + lost.owner() + " is called " + name + ".";
            case UNKNOWN_PROPERTY -> lost.owner() + " has no property " + name + ".";
            case INACCESSIBLE -> name + " of " + lost.owner() + " is out of reach of generated code in this package.";
            case THIS_IN_STATIC -> "a static method has no \"this\".";
            case RESULT_OF_VOID -> "the method returns nothing.";
            case AMBIGUOUS_RESULT -> "a parameter is called \"result\" too.";
            case GRAMMAR -> lost.owner() + ".";
        };
    }

    private static String hint(Unresolved lost) {
        return switch (lost.cause()) {
            case INACCESSIBLE -> "Give it an accessor that is not private, in a type that is not.";
            case AMBIGUOUS_RESULT -> "Rename the parameter.";
            case GRAMMAR -> "A path is name(.property)*, such as user.address.city.";
            default -> Suggestions.hint(lost.name(), lost.candidates());
        };
    }
}
