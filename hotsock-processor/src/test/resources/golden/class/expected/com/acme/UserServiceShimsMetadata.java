package com.acme;

import io.hotsock.api.shim.ChannelUse;
import io.hotsock.api.shim.ShimMetadata;
import javax.annotation.processing.Generated;

/**
 * What the annotations of {@link UserService} say about channels; for the annotation processor.
 */
@ShimMetadata(
        source = "com.acme.UserService",
        shims = "com.acme.UserServiceShims",
        methods = {
                "changeEmail(Ljava/lang/String;Ljava/lang/String;)Lcom/acme/UserService$User;",
                "remove(Ljava/lang/String;)V",
                "rename(Ljava/lang/String;[Ljava/lang/String;)V"},
        parameters = {"id,name", "id", "id,names"}
)
@Generated("io.hotsock.processor")
interface UserServiceShimsMetadata {
    @ChannelUse(
            channel = "user.<id>",
            event = "user.updated",
            channelNames = {"id"},
            method = "com.acme.UserService#changeEmail(String, String)",
            store = 0L
    )
    void use1(String id, UserService.User data);

    @ChannelUse(
            channel = "user.<id>",
            event = "user.removed",
            channelNames = {"id"},
            method = "com.acme.UserService#remove(String)",
            store = 0L
    )
    void use2(String id);

    @ChannelUse(
            channel = "user.<id>",
            event = "user.renamed",
            channelNames = {"id"},
            method = "com.acme.UserService#rename(String, String[])",
            store = 3000000000L
    )
    void use3(String id, String[] data);
}
