/** The command {@code token}. */
@NullMarked
package io.hotsock.cli.token;

import org.jspecify.annotations.NullMarked;
