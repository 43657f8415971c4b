/** From the start of a JVM to the first message or token, against programs that do the same without this project. */
@NullMarked
package io.hotsock.benchmarks.startup;

import org.jspecify.annotations.NullMarked;
