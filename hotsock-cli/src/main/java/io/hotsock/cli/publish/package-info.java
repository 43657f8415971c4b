/** The command {@code publish}. */
@NullMarked
package io.hotsock.cli.publish;

import org.jspecify.annotations.NullMarked;
