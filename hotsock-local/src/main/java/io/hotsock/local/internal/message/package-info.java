/** Messages from publish request to delivery, history and deduplication (contract sections 2 and 4.4). */
@NullMarked
package io.hotsock.local.internal.message;

import org.jspecify.annotations.NullMarked;
