package io.hotsock.processor.problem;

import io.hotsock.processor.model.Place;
import java.util.Collection;
import javax.annotation.processing.Messager;
import javax.tools.Diagnostic;

/** Brings problems before the user, at the annotation value where there is one. */
public final class Reporter {

    private final Messager messager;
    private final Severities severities;

    /** A reporter that obeys the user's wishes for warnings. */
    public Reporter(Messager messager, Severities severities) {
        this.messager = messager;
        this.severities = severities;
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
        if (severity != Severity.OFF) {
            Place place = problem.place();
            String text = "[" + problem.kind().id() + "] " + problem.text();
            messager.printMessage(kind(severity), text, place.element(), place.annotation(), place.value());
        }
    }

    private static Diagnostic.Kind kind(Severity severity) {
        return severity == Severity.ERROR ? Diagnostic.Kind.ERROR : Diagnostic.Kind.WARNING;
    }
}
