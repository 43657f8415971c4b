package io.hotsock.examples.quickstart.shop;

import io.hotsock.api.HotsockDecorator;
import io.hotsock.api.HotsockEvent;

/**
 * Hands parcels to couriers. The generated {@code PublishingDispatch} wraps any implementation and publishes after each
 * call: no weaving needed, which suits code that is wired together by hand or by a container.
 */
@HotsockDecorator
public interface Dispatch {

    /** Gives the parcel of an order to a courier, who learns of it at once. */
    @HotsockEvent(channel = "courier.<courier>", event = "parcel.assigned")
    Parcel assign(String orderId, String courier);
}
