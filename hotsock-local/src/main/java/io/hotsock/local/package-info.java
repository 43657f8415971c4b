/**
 * A Hotsock installation on loopback, for development and tests. A development server: nothing is kept when it closes.
 */
@NullMarked
package io.hotsock.local;

import org.jspecify.annotations.NullMarked;
