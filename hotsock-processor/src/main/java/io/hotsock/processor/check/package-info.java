/** From the model to problems. */
@NullMarked
package io.hotsock.processor.check;

import org.jspecify.annotations.NullMarked;
