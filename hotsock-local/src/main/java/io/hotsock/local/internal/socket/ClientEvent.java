package io.hotsock.local.internal.socket;

import io.hotsock.local.internal.channel.Connection;
import io.hotsock.local.internal.client.ClientRequest;
import io.hotsock.local.internal.refusal.Refusal;

/** What one event sent by a client does. Runs under the installation's lock. */
@FunctionalInterface
public interface ClientEvent {

    /**
     * Handles a frame.
     *
     * @throws Refusal when it is not allowed; the client is told by {@code hotsock.error}
     */
    void handle(Connection connection, ClientRequest frame);
}
