package io.hotsock.publish.internal;

import io.hotsock.api.PublishException;
import io.hotsock.api.PublishResult;
import io.hotsock.publish.internal.transport.Outgoing;
import io.hotsock.publish.internal.transport.Transport;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** Records what is sent, in order, and leaves every answer to the test; or answers at once. */
final class FakeTransport implements Transport {

    /** A message that was sent and waits for its answer. */
    record Sent(Outgoing message, Thread sender, CompletableFuture<PublishResult> answer) {

        String text() {
            return new String(message.body(), StandardCharsets.UTF_8);
        }

        void succeed() {
            answer.complete(new NotSent(message.channel(), message.event()));
        }

        void fail() {
            answer.completeExceptionally(
                    new PublishException.Unreachable(message.channel(), message.event(), "cut off", null));
        }
    }

    private final List<String> log = new CopyOnWriteArrayList<>();
    private final BlockingQueue<Sent> unanswered = new LinkedBlockingQueue<>();
    private volatile boolean automatic;
    private volatile boolean closed;

    /** From now on answers at once. */
    FakeTransport automatic() {
        automatic = true;
        return this;
    }

    /** The next message that was sent. */
    Sent sent() throws InterruptedException {
        Sent sent = unanswered.poll(10, TimeUnit.SECONDS);
        if (sent == null) {
            throw new AssertionError("nothing was sent; so far: " + log);
        }
        return sent;
    }

    /** Everything sent so far, in order. */
    List<String> log() {
        return log;
    }

    boolean idle() {
        return unanswered.isEmpty();
    }

    boolean closed() {
        return closed;
    }

    @Override
    public PublishResult send(Outgoing message) {
        try {
            return start(message).get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PublishException.Interrupted(message.channel(), message.event(), e);
        } catch (ExecutionException e) {
            throw (PublishException) e.getCause();
        }
    }

    @Override
    public CompletableFuture<PublishResult> sendAsync(Outgoing message, Executor workers) {
        return start(message);
    }

    private CompletableFuture<PublishResult> start(Outgoing message) {
        Sent sent = new Sent(message, Thread.currentThread(), new CompletableFuture<>());
        log.add(sent.text());
        if (automatic) {
            sent.succeed();
        } else {
            unanswered.add(sent);
        }
        return sent.answer();
    }

    @Override
    public void close() {
        closed = true;
    }
}
