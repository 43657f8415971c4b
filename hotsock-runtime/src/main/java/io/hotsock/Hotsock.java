package io.hotsock;

import io.hotsock.api.Installation;
import io.hotsock.api.Message;
import io.hotsock.api.PublishResult;
import io.hotsock.api.Publisher;
import io.hotsock.api.shim.EventSink;
import io.hotsock.publish.PublishCounters;
import io.hotsock.publish.internal.PublishPipeline;
import io.hotsock.publish.internal.Suppression;
import io.hotsock.token.TokenIssuer;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One Hotsock installation: publishes to it and signs its tokens.
 *
 * <p>Thread-safe; made once and shared. Instances made by {@link #create} never mix. For applications with one installation
 * there is a default one, and there are named ones besides; annotated methods find theirs by that name.
 */
public final class Hotsock implements Installation, AutoCloseable {

    private final HotsockConfig config;
    private final PublishPipeline pipeline;

    private Hotsock(HotsockConfig config) {
        this.config = config;
        this.pipeline = new PublishPipeline(config.publishing());
    }

    /** An installation of its own, without any traffic yet. Close it when done. */
    public static Hotsock create(HotsockConfig config) {
        return new Hotsock(config);
    }

    /** Makes the default installation, closing the one before unless it has a name besides. */
    public static Hotsock configure(HotsockConfig config) {
        return Registry.put(Registry.DEFAULT, create(config));
    }

    /** As {@link #configure(HotsockConfig)}: {@code Hotsock.configure(c -> c.publishFunctionArn("arn:…"))}. */
    public static Hotsock configure(Consumer<HotsockConfig.Builder> options) {
        HotsockConfig.Builder builder = HotsockConfig.builder();
        options.accept(builder);
        return configure(builder.build());
    }

    /**
     * The default installation.
     *
     * @throws IllegalStateException when none was configured
     */
    public static Hotsock defaultInstallation() {
        return Registry.require(Registry.DEFAULT);
    }

    /** Makes a named installation, closing the one before of that name unless it has another name. */
    public static Hotsock register(String name, HotsockConfig config) {
        return register(name, create(config));
    }

    /**
     * Gives an installation a name. Another one that had this name before is closed, unless it has another name or is the
     * default: an installation may have several names, and lives as long as the last.
     */
    public static Hotsock register(String name, Hotsock installation) {
        if (name.isBlank()) {
            throw new IllegalArgumentException("A named installation needs a name; use configure for the default one.");
        }
        return Registry.put(name, installation);
    }

    /**
     * A named installation.
     *
     * @throws IllegalStateException when there is none of that name
     */
    public static Hotsock named(String name) {
        return Registry.require(name);
    }

    /** Closes and forgets all installations that have a name or are the default, for tests. */
    public static void reset() {
        Registry.clear();
    }

    /**
     * Publishes to the default installation and waits for the answer.
     *
     * @see Publisher#publish(Message)
     */
    public static PublishResult publishMessage(Message message) {
        return defaultInstallation().publisher().publish(message);
    }

    /**
     * Publishes data to the default installation and waits for the answer.
     *
     * @see Publisher#publish(Message)
     */
    public static PublishResult publishMessage(String channel, String event, @Nullable Object data) {
        return publishMessage(Message.of(channel, event, data));
    }

    /**
     * Signs claims for the default installation.
     *
     * @see TokenIssuer#issue(Map)
     */
    public static String issueToken(Map<String, ? extends @Nullable Object> claims) {
        return defaultInstallation().issuer().issue(claims);
    }

    /** Runs something that publishes nothing on this thread, to any installation: backfills, imports, tests. */
    public static void suppressed(Runnable action) {
        Suppression.run(action);
    }

    /** As {@link #suppressed(Runnable)}, with a result. */
    public static <T> T suppressed(Callable<T> action) throws Exception {
        return Suppression.call(action);
    }

    /** The configuration that this was made with. */
    public HotsockConfig config() {
        return config;
    }

    @Override
    public Publisher publisher() {
        return pipeline.publisher();
    }

    @Override
    public EventSink eventSink() {
        return pipeline.eventSink();
    }

    /**
     * Signs tokens for this installation.
     *
     * @throws IllegalStateException when it is configured without a signing key
     */
    public TokenIssuer issuer() {
        TokenIssuer issuer = config.issuer();
        if (issuer == null) {
            throw new IllegalStateException(
                    "This Hotsock installation is not configured for tokens: set issuerPrivateKey or tokenIssuer.");
        }
        return issuer;
    }

    /** What has been published and what is under way. */
    public PublishCounters counters() {
        return pipeline.counters();
    }

    /**
     * Waits until every message that was handed over before this call has been answered. An interrupt ends the waiting,
     * and its status is set again. Called by a callback or a listener, it does not wait for the messages that its own
     * thread is still telling about.
     *
     * @return false when the time was over before, or the thread was interrupted
     */
    public boolean flush(Duration timeout) {
        return pipeline.flush(timeout);
    }

    /**
     * Takes no more messages, waits up to {@code closeTimeout} for those under way, and fails the rest, which is logged.
     * An interrupt does not cut the waiting short; its status is set again at the end. A callback or a listener may close,
     * too, and does not wait for itself. Closing again does nothing.
     */
    @Override
    public void close() {
        pipeline.close();
    }

    @Override
    public String toString() {
        return "Hotsock[" + config + "]";
    }
}
