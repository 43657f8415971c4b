package io.hotsock.spring;

import io.hotsock.publish.PublishGate.HeldMessage;
import java.util.ArrayList;
import java.util.List;

/** A message at the gate that tells what became of it. */
record Held(String event, List<String> fates, Runnable first) implements HeldMessage {

    static final class Log {
        final List<String> fates = new ArrayList<>();

        Held message(String event) {
            return new Held(event, fates, () -> {});
        }

        /** One whose release does something first. */
        Held message(String event, Runnable first) {
            return new Held(event, fates, first);
        }
    }

    @Override
    public String channel() {
        return "test";
    }

    @Override
    public void release() {
        first.run();
        fates.add(event + " released");
    }

    @Override
    public void drop() {
        fates.add(event + " dropped");
    }
}
