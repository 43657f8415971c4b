package io.hotsock.processor.problem;

import io.hotsock.processor.model.Place;
import java.util.Collection;
import javax.annotation.processing.ProcessingEnvironment;
import javax.tools.Diagnostic;

/** Brings problems before the user, at the annotation value where there is one. */
public final class Reporter {

    private final ProcessingEnvironment environment;
    private final Severities severities;

    /** A reporter that obeys the user's wishes for warnings. */
    public Reporter(ProcessingEnvironment environment) {
        this.environment = environment;
        this.severities = new Severities(environment.getOptions());
    }

    /** Reports all problems. */
    public void report(Collection<Problem> problems) {
        problems.forEach(problem -> report(problem, severities.of(problem.kind())));
    }

    /** Whether any of the problems is an error, be it by the user's wish. */
    public boolean isError(Collection<Problem> problems) {
        return problems.stream().anyMatch(problem -> severities.of(problem.kind()) == Severity.ERROR);
    }

    /** Reports an option that makes no sense; it has no place in any source. */
    public void option(String fault) {
        environment.getMessager().printMessage(Diagnostic.Kind.ERROR, told(ProblemKind.BAD_OPTION, fault));
    }

    private static String told(ProblemKind kind, String text) {
        return "[" + kind.id() + "] " + text;
    }

    private void report(Problem problem, Severity severity) {
        if (severity == Severity.OFF) {
            return;
        }
        Diagnostic.Kind kind = severity == Severity.ERROR ? Diagnostic.Kind.ERROR : Diagnostic.Kind.WARNING;
        String text = told(problem.kind(), problem.text());
        Place place = problem.place();
        Place.Repeated repeated = place.repeated();
        if (repeated == null || !printInTree(kind, text, place, repeated)) {
            environment.getMessager().printMessage(kind, text, place.element(), place.annotation(), place.value());
        }
    }

    private boolean printInTree(Diagnostic.Kind kind, String text, Place place, Place.Repeated repeated) {
        try {
            return SourceTrees.of(environment)
                    .filter(trees -> trees.print(kind, text, place, repeated))
                    .isPresent();
        } catch (LinkageError noJavac) {
            // A compiler on a runtime without the module jdk.compiler.
            return false;
        }
    }
}
