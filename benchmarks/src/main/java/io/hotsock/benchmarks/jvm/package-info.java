/** Processes and what they use. */
@NullMarked
package io.hotsock.benchmarks.jvm;

import org.jspecify.annotations.NullMarked;
