/** The aggregating half: from metadata to channel classes and the index. */
@NullMarked
package io.hotsock.processor.channel;

import org.jspecify.annotations.NullMarked;
