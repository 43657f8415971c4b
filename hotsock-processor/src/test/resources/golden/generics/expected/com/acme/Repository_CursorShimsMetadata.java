package com.acme;

import io.hotsock.api.shim.ChannelUse;
import io.hotsock.api.shim.ShimMetadata;
import javax.annotation.processing.Generated;

/**
 * What the annotations of {@link Repository.Cursor} say about channels; for the annotation processor.
 */
@ShimMetadata(
        source = "com.acme.Repository$Cursor",
        shims = "com.acme.Repository_CursorShims",
        methods = {"pass(Ljava/lang/Number;Ljava/lang/CharSequence;)Ljava/lang/CharSequence;"},
        parameters = {"key,value"}
)
@Generated("io.hotsock.processor")
interface Repository_CursorShimsMetadata {
    @ChannelUse(
            channel = "row.<key>",
            event = "row.passed",
            channelNames = {"key"},
            method = "com.acme.Repository.Cursor#pass(Number, CharSequence)",
            store = 0L
    )
    void use1(Number key, CharSequence data);
}
