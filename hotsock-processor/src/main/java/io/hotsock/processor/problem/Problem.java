package io.hotsock.processor.problem;

import io.hotsock.processor.model.Place;

/**
 * Something the user should know.
 *
 * @param kind which of the catalogue's
 * @param place what to point at
 * @param text what is wrong and how to put it right, without the id
 */
public record Problem(ProblemKind kind, Place place, String text) {}
