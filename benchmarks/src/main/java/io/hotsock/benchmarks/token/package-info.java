/** What a token costs: this project, libraries one could use in its place, and the bare signature. */
@NullMarked
package io.hotsock.benchmarks.token;

import org.jspecify.annotations.NullMarked;
