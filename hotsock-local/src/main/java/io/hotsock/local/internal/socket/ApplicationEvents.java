package io.hotsock.local.internal.socket;

import io.hotsock.api.Names;
import io.hotsock.local.internal.channel.Connection;
import io.hotsock.local.internal.client.ClientMessages;
import io.hotsock.local.internal.client.ClientReactions;
import io.hotsock.local.internal.client.ClientRequest;
import io.hotsock.local.internal.client.ClientStorage;
import io.hotsock.local.internal.client.UmdUpdates;
import io.hotsock.local.internal.json.Json;
import java.time.Clock;

/** Messages, reactions, storage and metadata over the WebSocket (contract sections 4.2, 4.4, 4.6, 4.7 and 4.11). */
public final class ApplicationEvents {

    private final ClientMessages messages;
    private final ClientReactions reactions;
    private final ClientStorage storage;
    private final UmdUpdates umdUpdates;
    private final Clock clock;

    /** For one installation. */
    public ApplicationEvents(
            ClientMessages messages,
            ClientReactions reactions,
            ClientStorage storage,
            UmdUpdates umdUpdates,
            Clock clock) {
        this.messages = messages;
        this.reactions = reactions;
        this.storage = storage;
        this.umdUpdates = umdUpdates;
        this.clock = clock;
    }

    /** Registers the events; none but the storage get is answered. */
    public void register(ClientFrames frames) {
        frames.onMessage((connection, frame) -> messages.publish(connection, frame, false))
                .on(Names.MESSAGE_REACTION, reactions::react)
                .on(Names.STORAGE_SET, storage::set)
                .on("hotsock.channelStorageGet", this::get)
                .on("hotsock.umdUpdate", this::updateUmd);
    }

    private void get(Connection connection, ClientRequest frame) {
        connection.send(Json.write(storage.get(connection, frame)), clock.instant());
    }

    private void updateUmd(Connection connection, ClientRequest frame) {
        umdUpdates.update(connection, frame.requiredInData("token"), frame.optional("channel"));
    }
}
