package com.acme;

import io.hotsock.api.shim.ChannelUse;
import io.hotsock.api.shim.ShimMetadata;
import javax.annotation.processing.Generated;

/**
 * What the annotations of {@link Base} say about channels; for the annotation processor.
 */
@ShimMetadata(
        source = "com.acme.Base",
        shims = "com.acme.BaseShims",
        methods = {"touch(Ljava/lang/String;Ljava/lang/Object;)Ljava/lang/Object;"},
        parameters = {"name,value"}
)
@Generated("io.hotsock.processor")
interface BaseShimsMetadata {
    @ChannelUse(
            channel = "base.<name>",
            event = "base.touched",
            channelNames = {"name"},
            method = "com.acme.Base#touch(String, Object)",
            store = 0L
    )
    void use1(String name, Object data);
}
