package io.hotsock.processor.model;

/**
 * Optional types that generated code uses where the user's class path has them.
 *
 * @param generated {@code javax.annotation.processing.Generated}
 * @param jspecify the annotations of JSpecify
 */
public record Library(boolean generated, boolean jspecify) {}
