package io.hotsock.local.internal.socket;

import io.hotsock.local.internal.channel.Exclusive;
import io.hotsock.local.internal.channel.Outgoing;
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
 * delays nobody else: what waits for it is bounded, and beyond that it is disconnected. A frame to thousands is queued
 * thousands of times, so queueing one makes no objects. Thread-safe.
 */
final class OutgoingLane extends IteratingCallback implements Outlet {

    private static final Logger LOG = LoggerFactory.getLogger(OutgoingLane.class);
    private static final int MAX_PIECES = 20_000;
    private static final long MAX_CHARACTERS = 8L * 1024 * 1024;
    private static final int POLICY_VIOLATION = 1008;
    private static final int GRACE_SECONDS = 2;

    private final Session session;
    private final Exclusive exclusive;
    private final Callback written = Callback.from(this::succeeded, this::failed);
    private final Runnable flush = this::flush;
    private final AtomicBoolean flushing = new AtomicBoolean();
    private final Deque<Outgoing.Piece> queue = new ArrayDeque<>();
    private long characters;
    private boolean closing;
    private @Nullable End end;

    OutgoingLane(Session session, Exclusive exclusive) {
        this.session = session;
        this.exclusive = exclusive;
    }

    @Override
    public void send(Outgoing frame) {
        synchronized (queue) {
            if (closing) {
                return;
            }
            queue.addAll(frame.pieces());
            characters += frame.characters();
            if (queue.size() > MAX_PIECES || characters > MAX_CHARACTERS) {
                LOG.warn("Closing a connection that reads too slowly: {} frames were waiting for it.", queue.size());
                queue.clear();
                endWith(POLICY_VIOLATION, "Reads too slowly");
            }
        }
        flushAfterwards();
    }

    @Override
    public void close(int code, String reason) {
        synchronized (queue) {
            if (!closing) {
                endWith(code, reason);
            }
        }
        flushAfterwards();
    }

    @Override
    public void drop() {
        forget();
        exclusive.afterwards(session::disconnect);
    }

    @Override
    protected Action process() {
        Outgoing.Piece next;
        End last;
        synchronized (queue) {
            next = queue.poll();
            characters -= next == null ? 0 : next.text().length();
            last = next == null ? end : null;
            end = last == null ? end : null;
        }
        if (next != null) {
            write(next);
        } else if (last != null) {
            session.close(last.code, last.reason, written);
        } else {
            return Action.IDLE;
        }
        return Action.SCHEDULED;
    }

    private void write(Outgoing.Piece piece) {
        if (piece.first() && piece.last()) {
            session.sendText(piece.text(), written);
        } else {
            session.sendPartialText(piece.text(), piece.last(), written);
        }
    }

    @Override
    protected void onCompleteFailure(@Nullable Throwable cause) {
        forget();
        session.disconnect();
    }

    private void forget() {
        synchronized (queue) {
            closing = true;
            queue.clear();
        }
    }

    /** A client that does not answer the close frame is cut off after a moment. */
    private void endWith(int code, String reason) {
        closing = true;
        end = new End(code, reason);
        CompletableFuture.delayedExecutor(GRACE_SECONDS, TimeUnit.SECONDS).execute(session::disconnect);
    }

    /** The socket is written to when the installation's lock is free again. */
    private void flushAfterwards() {
        if (flushing.compareAndSet(false, true)) {
            exclusive.afterwards(flush);
        }
    }

    private void flush() {
        flushing.set(false);
        iterate();
    }

    private record End(int code, String reason) {}
}
