/** From the model to source text. */
@NullMarked
package io.hotsock.processor.write;

import org.jspecify.annotations.NullMarked;
