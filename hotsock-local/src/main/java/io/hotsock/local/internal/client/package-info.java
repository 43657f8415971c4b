/** What clients may ask for, over WebSocket and Client HTTP API alike (contract sections 4 and 5). */
@NullMarked
package io.hotsock.local.internal.client;

import org.jspecify.annotations.NullMarked;
