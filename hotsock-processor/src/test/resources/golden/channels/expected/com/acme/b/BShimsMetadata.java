package com.acme.b;

import io.hotsock.api.shim.ChannelUse;
import io.hotsock.api.shim.ShimMetadata;
import javax.annotation.processing.Generated;

/**
 * What the annotations of {@link B} say about channels; for the annotation processor.
 */
@ShimMetadata(
        source = "com.acme.b.B",
        shims = "com.acme.b.BShims",
        methods = {
                "leave(Ljava/lang/String;JLjava/lang/String;)V",
                "rules(Ljava/lang/String;)V"},
        parameters = {"o,room,reason", "x"}
)
@Generated("io.hotsock.processor")
interface BShimsMetadata {
    @ChannelUse(
            channel = "org.<o>.room.<room>",
            event = "left.<reason>",
            channelNames = {"o", "room"},
            eventNames = {"reason"},
            method = "com.acme.b.B#leave(String, long, String)",
            store = 0L,
            installation = "east-1"
    )
    void use1(String o, long room, String reason);

    @ChannelUse(
            channel = "alone.<x>",
            key = "rules",
            channelNames = {"x"},
            method = "com.acme.b.B#rules(String)",
            store = -1L
    )
    void use2(String x, String data);
}
