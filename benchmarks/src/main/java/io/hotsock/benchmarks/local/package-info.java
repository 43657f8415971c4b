/** How much the local server carries. */
@NullMarked
package io.hotsock.benchmarks.local;

import org.jspecify.annotations.NullMarked;
