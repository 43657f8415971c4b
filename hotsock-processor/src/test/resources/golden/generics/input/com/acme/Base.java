package com.acme;

import io.hotsock.api.HotsockEvent;

class Base<B> {
    @HotsockEvent(channel = "base.<name>", event = "base.touched")
    public B touch(String name, B value) {
        return value;
    }
}
