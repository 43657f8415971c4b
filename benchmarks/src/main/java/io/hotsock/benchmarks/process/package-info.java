/** What the annotation processor adds to compiling, beside MapStruct's. */
@NullMarked
package io.hotsock.benchmarks.process;

import org.jspecify.annotations.NullMarked;
