/** From elements to the model. */
@NullMarked
package io.hotsock.processor.read;

import org.jspecify.annotations.NullMarked;
