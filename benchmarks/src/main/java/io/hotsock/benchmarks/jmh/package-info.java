/** Runs benchmarks by JMH and turns their results into figures. */
@NullMarked
package io.hotsock.benchmarks.jmh;

import org.jspecify.annotations.NullMarked;
