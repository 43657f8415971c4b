/** The command {@code listen}. */
@NullMarked
package io.hotsock.cli.listen;

import org.jspecify.annotations.NullMarked;
