package io.hotsock.local.internal.socket;

import io.hotsock.local.internal.channel.Exclusive;
import io.hotsock.local.internal.channel.Outlet;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.jetty.util.IteratingCallback;
import org.eclipse.jetty.websocket.api.Callback;
import org.eclipse.jetty.websocket.api.Session;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The frames on their way to one connection, sent one after the other without ever blocking the sender. One slow client
 * delays nobody else: what waits for it is bounded, and beyond that it is disconnected. Thread-safe.
 */
final class OutgoingLane extends IteratingCallback implements Outlet {

    private static final Logger LOG = LoggerFactory.getLogger(OutgoingLane.class);
    private static final int MAX_FRAMES = 20_000;
    private static final long MAX_CHARACTERS = 8L * 1024 * 1024;
    private static final int POLICY_VIOLATION = 1008;
    private static final int GRACE_SECONDS = 2;
    /** Three bytes a character at most: below the limit of 32 KiB a frame. */
    private static final int PART_CHARACTERS = 10_000;

    private final Session session;
    private final Exclusive exclusive;
    private final Deque<Part> queue = new ArrayDeque<>();
    private long characters;
    private boolean closing;
    private final AtomicBoolean flushing = new AtomicBoolean();

    OutgoingLane(Session session, Exclusive exclusive) {
        this.session = session;
        this.exclusive = exclusive;
    }

    @Override
    public void send(String frame) {
        synchronized (queue) {
            if (closing) {
                return;
            }
            addParts(frame);
            if (queue.size() > MAX_FRAMES || characters > MAX_CHARACTERS) {
                LOG.warn("Closing a connection that reads too slowly: {} frames were waiting for it.", queue.size());
                queue.clear();
                end(POLICY_VIOLATION, "Reads too slowly");
            }
        }
        flushAfterwards();
    }

    @Override
    public void close(int code, String reason) {
        synchronized (queue) {
            if (!closing) {
                end(code, reason);
            }
        }
        flushAfterwards();
    }

    @Override
    public void drop() {
        synchronized (queue) {
            closing = true;
            queue.clear();
        }
        exclusive.afterwards(session::disconnect);
    }

    @Override
    protected Action process() {
        Part next;
        synchronized (queue) {
            next = queue.poll();
            characters -= next == null ? 0 : next.text.length();
        }
        if (next == null) {
            return Action.IDLE;
        }
        Callback sent = Callback.from(this::succeeded, this::failed);
        if (next.closeCode != 0) {
            session.close(next.closeCode, next.text, sent);
        } else if (next.whole) {
            session.sendText(next.text, sent);
        } else {
            session.sendPartialText(next.text, next.last, sent);
        }
        return Action.SCHEDULED;
    }

    @Override
    protected void onCompleteFailure(@Nullable Throwable cause) {
        session.disconnect();
    }

    /** A client that does not answer the close frame is cut off after a moment. */
    private void end(int code, String reason) {
        closing = true;
        queue.add(new Part(reason, true, true, code));
        CompletableFuture.delayedExecutor(GRACE_SECONDS, TimeUnit.SECONDS).execute(session::disconnect);
    }

    private void addParts(String frame) {
        characters += frame.length();
        int start = 0;
        while (frame.length() - start > PART_CHARACTERS) {
            int end = start + PART_CHARACTERS;
            end -= Character.isHighSurrogate(frame.charAt(end - 1)) ? 1 : 0;
            queue.add(new Part(frame.substring(start, end), false, false, 0));
            start = end;
        }
        queue.add(new Part(frame.substring(start), start == 0, true, 0));
    }

    /** The socket is written to when the installation's lock is free again. */
    private void flushAfterwards() {
        if (flushing.compareAndSet(false, true)) {
            exclusive.afterwards(() -> {
                flushing.set(false);
                iterate();
            });
        }
    }

    private record Part(String text, boolean whole, boolean last, int closeCode) {}
}
