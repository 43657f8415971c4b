package com.acme;

import io.hotsock.api.shim.ChannelUse;
import io.hotsock.api.shim.ShimMetadata;
import javax.annotation.processing.Generated;

/**
 * What the annotations of {@link Game.Level} say about channels; for the annotation processor.
 */
@ShimMetadata(
        source = "com.acme.Game$Level",
        shims = "com.acme.Game_LevelShims",
        methods = {"reached()V"},
        parameters = {""}
)
@Generated("io.hotsock.processor")
interface Game_LevelShimsMetadata {
    @ChannelUse(
            channel = "game.<this>",
            event = "level.reached",
            channelNames = {"self"},
            method = "com.acme.Game.Level#reached()",
            store = 0L
    )
    void use1(Game.Level self, Game.Level data);
}
