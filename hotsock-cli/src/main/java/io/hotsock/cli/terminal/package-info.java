/** What all commands share: output, failures, exit codes. */
@NullMarked
package io.hotsock.cli.terminal;

import org.jspecify.annotations.NullMarked;
