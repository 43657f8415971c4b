/** The command {@code doctor}. */
@NullMarked
package io.hotsock.cli.doctor;

import org.jspecify.annotations.NullMarked;
