package com.acme.b;

import io.hotsock.api.HotsockEvent;
import io.hotsock.api.HotsockStorage;

public class B {
    @HotsockEvent(channel = "org.<o>.room.<room>", event = "left.<reason>", installation = "east-1")
    public void leave(String o, long room, String reason) {}

    @HotsockStorage(channel = "alone.<x>", key = "rules", data = "x")
    public void rules(String x) {}
}
