/** The WebSocket endpoint (contract section 4). */
@NullMarked
package io.hotsock.local.internal.socket;

import org.jspecify.annotations.NullMarked;
