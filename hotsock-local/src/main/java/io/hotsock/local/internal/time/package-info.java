/** The server's movable clock and the timers that run by it. */
@NullMarked
package io.hotsock.local.internal.time;

import org.jspecify.annotations.NullMarked;
