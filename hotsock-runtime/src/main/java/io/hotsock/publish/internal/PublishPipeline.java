package io.hotsock.publish.internal;

import io.hotsock.api.Message;
import io.hotsock.api.PublishResult;
import io.hotsock.api.Publisher;
import io.hotsock.api.shim.EventSink;
import io.hotsock.publish.PublishCounters;
import io.hotsock.publish.internal.transport.Transport;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One installation's publishing. */
public final class PublishPipeline implements Publisher, EventSink, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger("io.hotsock.publish");

    private final PublishSettings settings;
    private final Preparation preparation;
    private final @Nullable Transport transport;
    private final ExecutorService workers = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "hotsock-publish");
        thread.setDaemon(true);
        return thread;
    });

    /** Opens the transport, without any traffic yet. */
    public PublishPipeline(PublishSettings settings) {
        this.settings = settings;
        this.preparation = new Preparation(settings.dataEncoder(), settings.automaticIds());
        this.transport =
                settings.transport() == null ? null : settings.transport().open();
    }

    /** For direct calls. */
    public Publisher publisher() {
        return this;
    }

    /** For annotated methods. */
    public EventSink eventSink() {
        return this;
    }

    @Override
    public PublishResult publish(Message message) {
        return transport().send(preparation.prepare(message));
    }

    @Override
    public CompletableFuture<PublishResult> publishAsync(Message message) {
        return transport().sendAsync(preparation.prepare(message), workers);
    }

    private Transport transport() {
        if (transport == null) {
            throw new IllegalStateException(
                    "This Hotsock installation can not publish: set publishFunctionArn or publishHttpApiUrl.");
        }
        return transport;
    }

    @Override
    public boolean isOpen() {
        return settings.enabled() && !Suppression.active();
    }

    @Override
    public void accept(Message message) {
        try {
            publish(message);
        } catch (RuntimeException e) {
            LOG.error("{}", e.getMessage());
        }
    }

    @Override
    public void reject(String method, String channel, String event, Throwable problem) {
        LOG.error(
                "{} could not build message \"{}\" for channel \"{}\": {}", method, event, channel, problem.toString());
    }

    @Override
    public EventSink captured() {
        return this;
    }

    /** What happened so far. */
    public PublishCounters counters() {
        return new PublishCounters(0, Map.of(), 0, 0, 0, 0, 0, 0);
    }

    /** Waits for messages under way. */
    public boolean flush(Duration timeout) {
        return true;
    }

    @Override
    public void close() {
        workers.shutdown();
        if (transport != null) {
            transport.close();
        }
    }
}
