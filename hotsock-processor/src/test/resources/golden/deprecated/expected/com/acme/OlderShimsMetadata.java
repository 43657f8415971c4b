package com.acme;

import io.hotsock.api.shim.ChannelUse;
import io.hotsock.api.shim.ShimMetadata;
import javax.annotation.processing.Generated;

/**
 * What the annotations of {@link Older} say about channels; for the annotation processor.
 */
@ShimMetadata(
        source = "com.acme.Older",
        shims = "com.acme.OlderShims",
        methods = {"keep(Ljava/util/List;)Lcom/acme/Older$Kept$Inner;"},
        parameters = {"all"}
)
@Generated("io.hotsock.processor")
@SuppressWarnings({
        "deprecation",
        "removal"
})
interface OlderShimsMetadata {
    @ChannelUse(
            channel = "old.<result.id>",
            event = "old.kept",
            channelNames = {"id"},
            method = "com.acme.Older#keep(java.util.List)",
            store = 0L
    )
    void use1(String id, Older.Kept.Inner data);
}
