package com.acme.a;

import io.hotsock.api.HotsockEvent;
import java.util.UUID;

class A {
    record Hidden(String text) {}

    @HotsockEvent(channel = "org.<o>.room.<r>", event = "joined", store = 60)
    String join(UUID o, long r) {
        return "";
    }

    @HotsockEvent(channel = "org.<o>.room.<r>", event = "joined")
    Hidden joinHidden(String o, Long r) {
        return new Hidden(o);
    }

    @HotsockEvent(channel = "alone.<x>", event = "said-it", eagerIdGeneration = true)
    Hidden say(Integer x) {
        return new Hidden("");
    }

    @HotsockEvent(channel = "alone.<n>", event = "said.it")
    void sayIt(int n) {}
}
