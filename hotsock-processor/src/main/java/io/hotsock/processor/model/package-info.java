/** What the reader found, as plain records: checks and writers see nothing else of the source. */
@NullMarked
package io.hotsock.processor.model;

import org.jspecify.annotations.NullMarked;
