package io.hotsock.local.junit;

import io.hotsock.publish.PublishGate;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;

/** A gate, and what it was seen to do. Thread-safe. */
final class WatchedGate implements PublishGate {

    private final PublishGate gate;
    private final List<Watched> seen = new CopyOnWriteArrayList<>();

    WatchedGate(PublishGate gate) {
        this.gate = gate;
    }

    @Override
    public Passage passage() {
        Passage passage = gate.passage();
        return message -> {
            Watched watched = new Watched(message);
            seen.add(watched);
            passage.admit(watched);
        };
    }

    List<HeldEvent> events() {
        return seen.stream().map(Watched::seen).toList();
    }

    void require(String channel, String event, HeldEvent.State state) {
        if (!events().contains(new HeldEvent(channel, event, state))) {
            throw new AssertionError("Expected that \"" + event + "\" on \"" + channel + "\" is " + state
                    + " at the gate, but " + summary());
        }
    }

    private String summary() {
        return seen.isEmpty()
                ? "nothing came to the gate: messages of annotated methods do, those published directly do not."
                : "there came:" + seen.stream().map(one -> "\n  " + one.seen()).collect(Collectors.joining());
    }

    /** Notes what becomes of a message, then lets it become that. */
    private static final class Watched implements HeldMessage {

        private final HeldMessage message;
        private volatile HeldEvent.State state = HeldEvent.State.HELD;

        Watched(HeldMessage message) {
            this.message = message;
        }

        HeldEvent seen() {
            return new HeldEvent(message.channel(), message.event(), state);
        }

        @Override
        public String channel() {
            return message.channel();
        }

        @Override
        public String event() {
            return message.event();
        }

        @Override
        public void release() {
            become(HeldEvent.State.RELEASED);
            message.release();
        }

        @Override
        public void drop() {
            become(HeldEvent.State.DROPPED);
            message.drop();
        }

        /** The first word counts, as at every gate. */
        private synchronized void become(HeldEvent.State next) {
            if (state == HeldEvent.State.HELD) {
                state = next;
            }
        }
    }
}
