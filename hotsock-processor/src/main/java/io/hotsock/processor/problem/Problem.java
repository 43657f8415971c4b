package io.hotsock.processor.problem;

import io.hotsock.processor.model.Place;

/**
 * Something the user should know.
 *
 * @param kind which of the catalogue's
 * @param place what to point at
 * @param text what is wrong and how to put it right, without the id
 */
public record Problem(ProblemKind kind, Place place, String text) {

    /** Whether it stops the build, whatever the user wishes. */
    public boolean isError() {
        return kind.severity() == Severity.ERROR;
    }
}
