package com.acme;

import io.hotsock.api.shim.ChannelUse;
import io.hotsock.api.shim.ShimMetadata;
import java.time.Instant;
import javax.annotation.processing.Generated;

/**
 * What the annotations of {@link Awkward} say about channels; for the annotation processor.
 */
@ShimMetadata(
        source = "com.acme.Awkward",
        shims = "com.acme.AwkwardShims",
        methods = {
                "name(Ljava/lang/String;)Ljava/lang/String;",
                "methods(Ljava/lang/String;)V",
                "returned(Ljava/lang/String;Ljava/lang/String;Ljava/lang/String;Ljava/time/Instant;)V",
                "sink(Ljava/lang/String;Lcom/acme/Awkward$Bound;Ljava/lang/String;Ljava/lang/String;Ljava/lang/String;Ljava/lang/String;)Ljava/util/List;",
                "later(Ljava/lang/String;Ljava/lang/String;Ljava/lang/String;Ljava/lang/String;)Ljava/util/concurrent/CompletableFuture;",
                "toString(Lcom/acme/Awkward$Failure;)Ljava/lang/String;"},
        parameters = {"name", "publisher", "result,name,data,schedule", "message,sink,publisher,attempts,each,element", "problem,later,value,installation", "value"}
)
@Generated("io.hotsock.processor")
interface AwkwardShimsMetadata {
    @ChannelUse(
            channel = "awkward.<name>",
            event = "name",
            channelNames = {"name"},
            method = "com.acme.Awkward#name(String)",
            store = 0L
    )
    void use1(String name, String data);

    @ChannelUse(
            channel = "awkward.<publisher>",
            event = "default",
            channelNames = {"publisher"},
            method = "com.acme.Awkward#methods(String)",
            store = 0L,
            installation = "east-1"
    )
    void use2(String publisher);

    @ChannelUse(
            channel = "awkward.<result>",
            event = "name.<name>",
            channelNames = {"result"},
            eventNames = {"name"},
            method = "com.acme.Awkward#returned(String, String, String, java.time.Instant)",
            store = 0L,
            scheduled = true,
            installation = "east_1"
    )
    void use3(String result, String name, String data, Instant schedule);

    @ChannelUse(
            channel = "awkward.<message>",
            event = "publish.name",
            channelNames = {"message"},
            method = "com.acme.Awkward#sink(String, com.acme.Awkward.Bound, String, String, String, String)",
            store = 60L
    )
    void use4(String message, Awkward.Bound<?> data);

    @ChannelUse(
            channel = "awkward.<message>",
            event = "name.<publisher>",
            channelNames = {"message"},
            eventNames = {"publisher"},
            method = "com.acme.Awkward#sink(String, com.acme.Awkward.Bound, String, String, String, String)",
            store = 0L
    )
    void use5(String message, String publisher, Awkward.Bound<?> data);

    @ChannelUse(
            channel = "awkward.<problem>",
            event = "name.name",
            channelNames = {"problem"},
            method = "com.acme.Awkward#later(String, String, String, String)",
            store = 0L
    )
    void use6(String problem, String data);

    @ChannelUse(
            channel = "awkward.<problem>",
            key = "name.<value>",
            channelNames = {"problem"},
            eventNames = {"value"},
            method = "com.acme.Awkward#later(String, String, String, String)",
            store = -1L
    )
    void use7(String problem, String value, String data);

    @ChannelUse(
            channel = "awkward.<problem>",
            key = "name",
            channelNames = {"problem"},
            method = "com.acme.Awkward#later(String, String, String, String)",
            store = -1L
    )
    void use8(String problem, String data);

    @ChannelUse(
            channel = "awkward.<value>",
            event = "to.string",
            channelNames = {"value"},
            method = "com.acme.Awkward#toString(com.acme.Awkward.Failure)",
            store = 0L
    )
    void use9(Awkward.Failure value, String data);
}
