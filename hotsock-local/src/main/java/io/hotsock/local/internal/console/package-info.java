/** The console page of a local installation, and what it asks the server for. */
@NullMarked
package io.hotsock.local.internal.console;

import org.jspecify.annotations.NullMarked;
