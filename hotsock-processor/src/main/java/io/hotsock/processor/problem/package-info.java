/** The catalogue of problems and how they reach the user. */
@NullMarked
package io.hotsock.processor.problem;

import org.jspecify.annotations.NullMarked;
