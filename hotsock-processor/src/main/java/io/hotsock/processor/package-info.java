/**
 * The compile-time half of Hotsock for Java. Each source type goes one way: read (element to model), check (model to
 * problems), write (model to source).
 */
@NullMarked
package io.hotsock.processor;

import org.jspecify.annotations.NullMarked;
