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

    /** Reports all problems; answers whether any of them is an error. */
    public boolean report(Collection<Problem> problems) {
        boolean failed = false;
        for (Problem problem : problems) {
            Severity severity = severities.of(problem.kind());
            report(problem, severity);
            failed |= severity == Severity.ERROR;
        }
        return failed;
    }

    private void report(Problem problem, Severity severity) {
        if (severity == Severity.OFF) {
            return;
        }
        Diagnostic.Kind kind = severity == Severity.ERROR ? Diagnostic.Kind.ERROR : Diagnostic.Kind.WARNING;
        String text = "[" + problem.kind().id() + "] " + problem.text();
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
