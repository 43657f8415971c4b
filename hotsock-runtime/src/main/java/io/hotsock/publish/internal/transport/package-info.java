/** The last station: encoded messages to the service, its answers back. Not for use outside this library. */
@NullMarked
package io.hotsock.publish.internal.transport;

import org.jspecify.annotations.NullMarked;
