package com.acme;

import io.hotsock.api.shim.ChannelUse;
import io.hotsock.api.shim.ShimMetadata;
import java.util.List;
import java.util.Map;
import javax.annotation.processing.Generated;

/**
 * What the annotations of {@link Results} say about channels; for the annotation processor.
 */
@ShimMetadata(
        source = "com.acme.Results",
        shims = "com.acme.ResultsShims",
        methods = {
                "maybe()Ljava/util/Optional;",
                "number()Ljava/util/OptionalLong;",
                "later()Ljava/util/concurrent/CompletableFuture;",
                "done()Ljava/util/concurrent/CompletionStage;",
                "allLater()Ljava/util/concurrent/CompletionStage;",
                "all()Ljava/util/List;",
                "array()[Lcom/acme/Results$Item;",
                "numbers()[I",
                "flowing()Ljava/util/stream/Stream;",
                "mono()Lreactor/core/publisher/Mono;",
                "uni()Lio/smallrye/mutiny/Uni;",
                "single()Lio/reactivex/rxjava3/core/Single;",
                "perhaps()Lio/reactivex/rxjava3/core/Maybe;",
                "completable()Lio/reactivex/rxjava3/core/Completable;",
                "map()Ljava/util/Map;"},
        parameters = {"", "", "", "", "", "", "", "", "", "", "", "", "", "", ""}
)
@Generated("io.hotsock.processor")
interface ResultsShimsMetadata {
    @ChannelUse(
            channel = "lobby",
            event = "maybe",
            method = "com.acme.Results#maybe()",
            store = 0L
    )
    void use1(Results.Item data);

    @ChannelUse(
            channel = "lobby",
            event = "number",
            method = "com.acme.Results#number()",
            store = 0L
    )
    void use2(long data);

    @ChannelUse(
            channel = "lobby",
            event = "later",
            method = "com.acme.Results#later()",
            store = 0L
    )
    void use3(String data);

    @ChannelUse(
            channel = "lobby",
            event = "done",
            method = "com.acme.Results#done()",
            store = 0L
    )
    void use4();

    @ChannelUse(
            channel = "item.<number>",
            event = "item.found",
            channelNames = {"number"},
            method = "com.acme.Results#allLater()",
            store = 0L
    )
    void use5(int number, Results.Item data);

    @ChannelUse(
            channel = "lobby",
            event = "all",
            method = "com.acme.Results#all()",
            store = 0L
    )
    void use6(List<Results.Item> data);

    @ChannelUse(
            channel = "item.<number>",
            event = "item.found",
            channelNames = {"number"},
            method = "com.acme.Results#array()",
            store = 0L
    )
    void use7(int number, Results.Item data);

    @ChannelUse(
            channel = "item.<result>",
            event = "item.counted",
            channelNames = {"result"},
            method = "com.acme.Results#numbers()",
            store = 0L
    )
    void use8(int result, int data);

    @ChannelUse(
            channel = "item.<number>",
            event = "item.found",
            channelNames = {"number"},
            method = "com.acme.Results#flowing()",
            store = 0L
    )
    void use9(int number, Results.Item data);

    @ChannelUse(
            channel = "lobby",
            event = "first",
            method = "com.acme.Results#mono()",
            store = 0L
    )
    void use10(Results.Item data);

    @ChannelUse(
            channel = "item.<number>",
            event = "first",
            channelNames = {"number"},
            method = "com.acme.Results#mono()",
            store = 0L
    )
    void use11(int number, Results.Item data);

    @ChannelUse(
            channel = "lobby",
            event = "first",
            method = "com.acme.Results#uni()",
            store = 0L
    )
    void use12(Results.Item data);

    @ChannelUse(
            channel = "lobby",
            event = "first",
            method = "com.acme.Results#single()",
            store = 0L
    )
    void use13(Results.Item data);

    @ChannelUse(
            channel = "lobby",
            event = "first",
            method = "com.acme.Results#perhaps()",
            store = 0L
    )
    void use14(Results.Item data);

    @ChannelUse(
            channel = "lobby",
            event = "done",
            method = "com.acme.Results#completable()",
            store = 0L
    )
    void use15();

    @ChannelUse(
            channel = "lobby",
            event = "by.label",
            method = "com.acme.Results#map()",
            store = 0L
    )
    void use16(Map<String, Results.Item> data);
}
