/** Faults switched on by tests. */
@NullMarked
package io.hotsock.local.internal.fault;

import org.jspecify.annotations.NullMarked;
