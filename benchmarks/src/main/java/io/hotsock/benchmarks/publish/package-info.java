/** What publishing costs, against the bare SDK that sends the same payload through the same client. */
@NullMarked
package io.hotsock.benchmarks.publish;

import org.jspecify.annotations.NullMarked;
