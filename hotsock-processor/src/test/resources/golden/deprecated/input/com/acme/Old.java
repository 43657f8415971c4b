package com.acme;

import io.hotsock.api.HotsockDecorator;
import io.hotsock.api.HotsockEvent;

@HotsockDecorator
public class Old implements java.io.Serializable {
    private static final long serialVersionUID = 1L;

    @Deprecated
    @SuppressWarnings("removal")
    @HotsockEvent(channel = "old.<legacy.id>", event = "old.done")
    public String done(Legacy legacy) {
        return legacy.id();
    }
}
