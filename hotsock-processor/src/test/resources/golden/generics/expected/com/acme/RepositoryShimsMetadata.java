package com.acme;

import io.hotsock.api.shim.ChannelUse;
import io.hotsock.api.shim.ShimMetadata;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * What the annotations of {@link Repository} say about channels; for the annotation processor.
 */
@ShimMetadata(
        source = "com.acme.Repository",
        shims = "com.acme.RepositoryShims",
        methods = {
                "save(Ljava/lang/Number;[Ljava/lang/CharSequence;Ljava/lang/Comparable;)Ljava/util/List;",
                "hide(Ljava/lang/CharSequence;)Ljava/lang/CharSequence;"},
        parameters = {"key,values,extra", "text"}
)
@Generated("io.hotsock.processor")
interface RepositoryShimsMetadata {
    @ChannelUse(
            channel = "row.<key>",
            event = "row.saved",
            channelNames = {"key"},
            method = "com.acme.Repository#save(Number, CharSequence[], Comparable)",
            store = 0L
    )
    void use1(Number key, List<?> data);

    @ChannelUse(
            channel = "row.<text>",
            event = "row.hidden",
            channelNames = {"text"},
            method = "com.acme.Repository#hide(CharSequence)",
            store = 0L
    )
    void use2(CharSequence text, CharSequence data);
}
