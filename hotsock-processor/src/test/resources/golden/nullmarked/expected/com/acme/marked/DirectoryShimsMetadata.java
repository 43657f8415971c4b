package com.acme.marked;

import io.hotsock.api.shim.ChannelUse;
import io.hotsock.api.shim.ShimMetadata;
import javax.annotation.processing.Generated;

/**
 * What the annotations of {@link Directory} say about channels; for the annotation processor.
 */
@ShimMetadata(
        source = "com.acme.marked.Directory",
        shims = "com.acme.marked.DirectoryShims",
        methods = {
                "note(Ljava/lang/String;Ljava/lang/String;)Lcom/acme/marked/Directory$Entry;",
                "find(Ljava/lang/String;)Ljava/util/Optional;",
                "findLater(Ljava/lang/String;)Ljava/util/concurrent/CompletableFuture;"},
        parameters = {"id,note", "id", "id"}
)
@Generated("io.hotsock.processor")
interface DirectoryShimsMetadata {
    @ChannelUse(
            channel = "entry.<id>",
            event = "entry.noted",
            channelNames = {"id"},
            method = "com.acme.marked.Directory#note(String, String)",
            store = 0L
    )
    void use1(String id, String data);

    @ChannelUse(
            channel = "entry.<id>",
            event = "entry.found",
            channelNames = {"id"},
            method = "com.acme.marked.Directory#find(String)",
            store = 0L
    )
    void use2(String id, Directory.Entry data);

    @ChannelUse(
            channel = "entry.<id>",
            event = "entry.found",
            channelNames = {"id"},
            method = "com.acme.marked.Directory#findLater(String)",
            store = 0L
    )
    void use3(String id, Directory.Entry data);
}
