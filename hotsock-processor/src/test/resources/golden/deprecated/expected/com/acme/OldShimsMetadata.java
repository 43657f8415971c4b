package com.acme;

import io.hotsock.api.shim.ChannelUse;
import io.hotsock.api.shim.ShimMetadata;
import javax.annotation.processing.Generated;

/**
 * What the annotations of {@link Old} say about channels; for the annotation processor.
 */
@ShimMetadata(
        source = "com.acme.Old",
        shims = "com.acme.OldShims",
        methods = {"done(Lcom/acme/Legacy;)Ljava/lang/String;"},
        parameters = {"legacy"}
)
@Generated("io.hotsock.processor")
interface OldShimsMetadata {
    @ChannelUse(
            channel = "old.<legacy.id>",
            event = "old.done",
            channelNames = {"id"},
            method = "com.acme.Old#done(com.acme.Legacy)",
            store = 0L
    )
    void use1(String id, String data);
}
