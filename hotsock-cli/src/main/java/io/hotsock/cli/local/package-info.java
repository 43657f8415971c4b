/** The command {@code local}. */
@NullMarked
package io.hotsock.cli.local;

import org.jspecify.annotations.NullMarked;
