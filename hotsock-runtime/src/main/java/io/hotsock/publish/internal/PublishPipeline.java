package io.hotsock.publish.internal;

import io.hotsock.api.Publisher;
import io.hotsock.api.shim.EventSink;
import io.hotsock.publish.DispatchMode;
import io.hotsock.publish.PublishCounters;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One installation's publishing, put together: encode, gate, order, transport, result. Thread-safe. */
public final class PublishPipeline implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger("io.hotsock.publish");

    private final Duration closeTimeout;
    private final Tally tally = new Tally();
    private final FailureLog failureLog = new FailureLog(LOG, System::nanoTime);
    private final @Nullable Dispatcher dispatcher;
    private final Publisher publisher;
    private final EventSink eventSink;
    private final AtomicBoolean closed = new AtomicBoolean();
    private final ShutdownHook shutdownHook = new ShutdownHook(this::close);

    /** Opens the transport, without any traffic yet. */
    public PublishPipeline(PublishSettings settings) {
        this.closeTimeout = settings.closeTimeout();
        Outcomes outcomes = new Outcomes(tally, failureLog, settings.listener());
        this.dispatcher = settings.transport() == null || !settings.enabled()
                ? null
                : new Dispatcher(settings.transport().open(), settings.limits(), outcomes);
        Outbox outbox = new Outbox(settings, dispatcher, outcomes, tally);
        Gatekeeper gatekeeper = new Gatekeeper(settings.gate(), outbox, tally, failureLog);
        this.publisher = new DirectPublisher(outbox);
        this.eventSink = new GatedSink(outbox, gatekeeper, outcomes, settings.failurePolicy());
        if (dispatcher != null && settings.mode() == DispatchMode.BACKGROUND) {
            shutdownHook.register();
        }
    }

    /** For direct calls. */
    public Publisher publisher() {
        return publisher;
    }

    /** For annotated methods. */
    public EventSink eventSink() {
        return eventSink;
    }

    /** What happened so far. */
    public PublishCounters counters() {
        return tally.snapshot(
                dispatcher == null ? Lanes.Load.NONE : dispatcher.lanes().load());
    }

    /** Waits for messages under way. */
    public boolean flush(Duration timeout) {
        return dispatcher == null || dispatcher.flush(timeout);
    }

    @Override
    public void close() {
        if (!closed.compareAndSet(false, true)) {
            return;
        }
        shutdownHook.unregister();
        int left = dispatcher == null ? 0 : dispatcher.close(closeTimeout);
        failureLog.close(left, tally.heldNow());
    }
}
