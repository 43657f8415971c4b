package com.acme;

import io.hotsock.api.shim.ChannelUse;
import io.hotsock.api.shim.ShimMetadata;
import javax.annotation.processing.Generated;

/**
 * What the annotations of {@link Orders} say about channels; for the annotation processor.
 */
@ShimMetadata(
        source = "com.acme.Orders",
        shims = "com.acme.OrdersShims",
        methods = {
                "ship(JLjava/lang/Comparable;)Lcom/acme/Orders$Order;",
                "open(J)Z"},
        parameters = {"number,key", "number"}
)
@Generated("io.hotsock.processor")
interface OrdersShimsMetadata {
    @ChannelUse(
            channel = "orders.<number>",
            event = "order.shipped",
            channelNames = {"number"},
            method = "com.acme.Orders#ship(long, Comparable)",
            store = 0L
    )
    void use1(long number, Orders.Order<?> data);

    @ChannelUse(
            channel = "orders.<number>",
            event = "order.opened",
            channelNames = {"number"},
            method = "com.acme.Orders#open(long)",
            store = 0L
    )
    void use2(long number, boolean data);
}
