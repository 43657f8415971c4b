package com.acme;

import io.hotsock.api.shim.ChannelUse;
import io.hotsock.api.shim.ShimMetadata;
import javax.annotation.processing.Generated;

/**
 * What the annotations of {@link Game.Player} say about channels; for the annotation processor.
 */
@ShimMetadata(
        source = "com.acme.Game$Player",
        shims = "com.acme.Game_PlayerShims",
        methods = {
                "scored(I)Lcom/acme/Game$Player;",
                "clear()V"},
        parameters = {"points", ""}
)
@Generated("io.hotsock.processor")
interface Game_PlayerShimsMetadata {
    @ChannelUse(
            channel = "game.<this.name>",
            event = "player.scored",
            channelNames = {"name"},
            method = "com.acme.Game.Player#scored(int)",
            store = 0L
    )
    void use1(String name, Game.Player data);

    @ChannelUse(
            channel = "game.message",
            event = "cleared",
            method = "com.acme.Game.Player#clear()",
            store = 0L
    )
    void use2();
}
