/** The command {@code keys}. */
@NullMarked
package io.hotsock.cli.keys;

import org.jspecify.annotations.NullMarked;
