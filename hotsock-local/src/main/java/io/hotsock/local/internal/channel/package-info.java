/** The state of the service: connections, channels, subscriptions, presence. */
@NullMarked
package io.hotsock.local.internal.channel;

import org.jspecify.annotations.NullMarked;
