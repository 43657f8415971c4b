package io.hotsock.examples.quickstart;

import static java.util.stream.Collectors.toCollection;

import java.io.PrintStream;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The story without a browser: both users listen, the story is told, and every frame is printed as one line of JSON. */
final class Rehearsal implements AutoCloseable {

    private final Shop shop;
    private final PrintStream out;
    private final long deadline;
    private final BlockingQueue<Frame> frames = new LinkedBlockingQueue<>();
    private final List<WebSocket> sockets = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();

    /**
     * A rehearsal that starts now.
     *
     * @param out gets the frames
     * @param patience how long all of it may take
     */
    Rehearsal(Shop shop, PrintStream out, Duration patience) {
        this.shop = shop;
        this.out = out;
        this.deadline = System.nanoTime() + patience.toNanos();
    }

    /** Plays it; returns what went wrong, nothing if all went well. */
    List<String> play(Runnable story) throws InterruptedException {
        shop.users().forEach(user -> sockets.add(Listener.connect(shop.webSocketUrl(), user, frames::add)));
        await(shop.users().stream().map(user -> "hotsock.subscribed for " + user.name()));
        story.run();
        await(Story.events(shop).entrySet().stream()
                .flatMap(heard -> heard.getValue().stream()
                        .map(event -> event + " for " + heard.getKey().name())));
        return problems;
    }

    private void await(Stream<String> expected) throws InterruptedException {
        Set<String> missing = expected.collect(toCollection(LinkedHashSet::new));
        while (!missing.isEmpty() && problems.isEmpty()) {
            Frame frame = frames.poll(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
            if (frame == null) {
                missing.forEach(event -> problems.add("Did not arrive: " + event + "."));
                return;
            }
            take(frame);
            missing.remove(frame.toString());
        }
    }

    private void take(Frame frame) {
        // The greeting carries the connection's secret, which has no business in a terminal.
        if (!frame.event().equals("hotsock.connected")) {
            out.println(frame.json());
        }
        if (frame.isForeign()) {
            problems.add("Arrived in the wrong place: " + frame + ".");
        } else if (frame.event().equals("hotsock.error")) {
            problems.add("Refused: " + frame.json() + ".");
        }
    }

    @Override
    public void close() {
        sockets.forEach(WebSocket::abort);
    }
}
