/**
 * Measures what this project claims, with the peers beside it: tokens, message encoding, attachments, publishing, the
 * annotation processor, the local server, and starting up. Each package below this one holds one suite.
 */
@NullMarked
package io.hotsock.benchmarks;

import org.jspecify.annotations.NullMarked;
