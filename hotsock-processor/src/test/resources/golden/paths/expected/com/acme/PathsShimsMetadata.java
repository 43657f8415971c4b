package com.acme;

import io.hotsock.api.shim.ChannelUse;
import io.hotsock.api.shim.ShimMetadata;
import java.time.Instant;
import java.util.UUID;
import javax.annotation.processing.Generated;

/**
 * What the annotations of {@link Paths} say about channels; for the annotation processor.
 */
@ShimMetadata(
        source = "com.acme.Paths",
        shims = "com.acme.PathsShims",
        methods = {
                "draw(Lcom/acme/Paths$Shape;Ljava/time/Instant;)Lcom/acme/Paths$Shape;",
                "mark(Lcom/acme/Paths$Shape;Ljava/lang/String;C)V",
                "keep(Lcom/acme/Paths$Shape;Ljava/lang/String;Ljava/lang/String;)Lcom/acme/Paths$Shape;"},
        parameters = {"owner,at", "owner,rest,n", "owner,message,sink"}
)
@Generated("io.hotsock.processor")
interface PathsShimsMetadata {
    @ChannelUse(
            channel = "shape.<id>.<owner.id>",
            event = "shape.<this.theme>.drawn",
            channelNames = {"id", "id_"},
            eventNames = {"theme"},
            method = "com.acme.Paths#draw(com.acme.Paths.Shape, java.time.Instant)",
            store = 0L,
            emitPubSubEvent = true,
            ordered = false,
            scheduled = true,
            installation = "east"
    )
    void use1(UUID id, UUID id_, Paths.Color theme, int data, Instant schedule);

    @ChannelUse(
            channel = "<owner.shown.RED>.mark.<rest...>",
            event = "e<n>",
            channelNames = {"RED", "rest"},
            eventNames = {"n"},
            method = "com.acme.Paths#mark(com.acme.Paths.Shape, String, char)",
            store = 0L
    )
    void use2(boolean RED, String rest, char n, int data);

    @ChannelUse(
            channel = "board",
            key = "shape.<id>",
            eventNames = {"id"},
            method = "com.acme.Paths#keep(com.acme.Paths.Shape, String, String)",
            store = 60L
    )
    void use3(UUID id, Paths.Shape data);
}
