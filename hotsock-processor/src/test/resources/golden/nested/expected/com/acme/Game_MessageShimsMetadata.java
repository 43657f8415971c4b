package com.acme;

import io.hotsock.api.shim.ChannelUse;
import io.hotsock.api.shim.ShimMetadata;
import javax.annotation.processing.Generated;

/**
 * What the annotations of {@link Game.Message} say about channels; for the annotation processor.
 */
@ShimMetadata(
        source = "com.acme.Game$Message",
        shims = "com.acme.Game_MessageShims",
        methods = {
                "send(Lcom/acme/Game$Message$Installation;Lcom/acme/Game$Message;Ljava/lang/String;I)Lcom/acme/Game$Message$Installation;",
                "send(Ljava/lang/String;Ljava/lang/String;)Ljava/lang/String;"},
        parameters = {"installation,self,result,DEFAULT", "event,data"}
)
@Generated("io.hotsock.processor")
interface Game_MessageShimsMetadata {
    @ChannelUse(
            channel = "game.message",
            event = "sent",
            method = "com.acme.Game.Message#send(com.acme.Game.Message.Installation, com.acme.Game.Message, String, int)",
            store = 0L
    )
    void use1(Game.Message.Installation data);

    @ChannelUse(
            channel = "game.message",
            event = "sent",
            method = "com.acme.Game.Message#send(String, String)",
            store = 0L
    )
    void use2(String data);
}
