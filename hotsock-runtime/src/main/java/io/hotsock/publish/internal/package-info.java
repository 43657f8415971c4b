/** From a message to an answer: encode, gate, order. Not for use outside this library. */
@NullMarked
package io.hotsock.publish.internal;

import org.jspecify.annotations.NullMarked;
