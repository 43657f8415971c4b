package orders;

import io.hotsock.api.HotsockDecorator;
import io.hotsock.api.HotsockEvent;

/** Annotated as an interface: its decorator wraps whatever implements it. */
@HotsockDecorator
interface Orders {

    @HotsockEvent(channel = "order.<id>", event = "cancelled")
    String cancel(String id);
}
