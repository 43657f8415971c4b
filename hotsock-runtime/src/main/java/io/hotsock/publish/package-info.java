/** What an application may choose about publishing, and what publishing tells it. */
@NullMarked
package io.hotsock.publish;

import org.jspecify.annotations.NullMarked;
