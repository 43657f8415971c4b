package com.acme.a;

import io.hotsock.api.shim.ChannelUse;
import io.hotsock.api.shim.ShimMetadata;
import java.util.UUID;
import javax.annotation.processing.Generated;

/**
 * What the annotations of {@link A} say about channels; for the annotation processor.
 */
@ShimMetadata(
        source = "com.acme.a.A",
        shims = "com.acme.a.AShims",
        methods = {
                "join(Ljava/util/UUID;J)Ljava/lang/String;",
                "joinHidden(Ljava/lang/String;Ljava/lang/Long;)Lcom/acme/a/A$Hidden;",
                "say(Ljava/lang/Integer;)Lcom/acme/a/A$Hidden;",
                "sayIt(I)V"},
        parameters = {"o,r", "o,r", "x", "n"}
)
@Generated("io.hotsock.processor")
interface AShimsMetadata {
    @ChannelUse(
            channel = "org.<o>.room.<r>",
            event = "joined",
            channelNames = {"o", "r"},
            method = "com.acme.a.A#join(java.util.UUID, long)",
            store = 60L
    )
    void use1(UUID o, long r, String data);

    @ChannelUse(
            channel = "org.<o>.room.<r>",
            event = "joined",
            channelNames = {"o", "r"},
            method = "com.acme.a.A#joinHidden(String, Long)",
            store = 0L
    )
    void use2(String o, long r, A.Hidden data);

    @ChannelUse(
            channel = "alone.<x>",
            event = "said-it",
            channelNames = {"x"},
            method = "com.acme.a.A#say(Integer)",
            store = 0L,
            eagerIdGeneration = true
    )
    void use3(int x, A.Hidden data);

    @ChannelUse(
            channel = "alone.<n>",
            event = "said.it",
            channelNames = {"n"},
            method = "com.acme.a.A#sayIt(int)",
            store = 0L
    )
    void use4(int n);
}
