/** What turning a message into bytes costs, against writing the same bytes by hand. */
@NullMarked
package io.hotsock.benchmarks.encode;

import org.jspecify.annotations.NullMarked;
