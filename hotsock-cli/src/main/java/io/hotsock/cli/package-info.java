/**
 * The command line: {@code java -jar hotsock.jar <command>}. Exit codes and output are stable for scripts; the classes are
 * not meant to be called.
 */
@NullMarked
package io.hotsock.cli;

import org.jspecify.annotations.NullMarked;
