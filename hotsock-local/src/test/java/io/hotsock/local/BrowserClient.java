package io.hotsock.local;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * A client that does what contract section 9 says the official browser client does, in its order and with its times:
 * tokens from functions, a loop of 250 ms that does not wait for {@code hotsock.connected}, a state per channel, 5 seconds
 * of patience, heartbeats, and reconnecting ever more slowly. Everything runs on one thread, as in a browser.
 */
final class BrowserClient implements AutoCloseable {

    private static final int LOOP_MILLIS = 250;
    private static final int PATIENCE_MILLIS = 5_000;
    private static final int TOKEN_ATTEMPTS = 2;
    private static final int TOKEN_RETRY_MILLIS = 500;
    private static final int LONGEST_WAIT_MILLIS = 20_000;
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_=-]+\\.[A-Za-z0-9_=-]+\\.[A-Za-z0-9_=.+/-]*");

    /** All frames, in order, when everything was done with them. */
    final BlockingQueue<JsonNode> dispatched = new LinkedBlockingQueue<>();
    /** What the client sent, in order. */
    final List<String> sent = new CopyOnWriteArrayList<>();
    /** Frames on which the official client would throw. */
    final List<String> violations = new CopyOnWriteArrayList<>();
    /** Failures of the token functions that were given up on. */
    final List<Exception> tokenErrors = new CopyOnWriteArrayList<>();
    /** Counts opened sockets. */
    final AtomicInteger connections = new AtomicInteger();

    private final ExecutorService page = Executors.newSingleThreadExecutor();
    private final Random random = new Random(7);
    private final URI url;
    private final Callable<String> connectToken;
    private final PageTimers timers;
    private final int heartbeatSeconds;

    private final BrowserChannels channels = new BrowserChannels(this);
    private BrowserSocket socket;
    private boolean wanted;
    private boolean everOpened;
    private long nextWait;

    /** Asked with the name bound and the connection's id. */
    interface SubscribeToken {
        String of(String channel, String connectionId) throws Exception;
    }

    /** One in real time without heartbeats. */
    BrowserClient(URI url, Callable<String> connectToken) {
        this(url, connectToken, null, 0);
    }

    /**
     * One that connects at once.
     *
     * @param timers {@code null} for real ones
     * @param heartbeatSeconds 0 for none
     */
    BrowserClient(URI url, Callable<String> connectToken, PageTimers timers, int heartbeatSeconds) {
        this.url = url;
        this.connectToken = connectToken;
        this.timers = timers == null ? PageTimers.real(page) : timers;
        this.heartbeatSeconds = heartbeatSeconds;
        run(() -> {
            wanted = true;
            connect();
        });
    }

    // What an application calls.

    BrowserClient bind(String channel) {
        return bind(channel, null);
    }

    BrowserClient bind(String channel, SubscribeToken token) {
        run(() -> {
            channels.bind(channel, token);
            if (!wanted) {
                wanted = true;
                connect();
            }
            channels.step();
        });
        return this;
    }

    void unbind(String channel) {
        run(() -> {
            channels.unbind(channel);
            channels.step();
        });
    }

    void sendRaw(String frame) {
        run(() -> send(frame));
    }

    void suspend() {
        run(() -> {
            wanted = false;
            socket.close();
        });
    }

    void resume() {
        run(() -> {
            if (!wanted) {
                wanted = true;
                connect();
            }
        });
    }

    void terminate() {
        run(() -> {
            wanted = false;
            channels.unbindAll();
            socket.close();
        });
    }

    // What a test asks.

    /** The next frame with that event; others before it are dropped. */
    JsonNode await(String event) throws InterruptedException {
        return await(dispatched, event);
    }

    /** The next frame with that event that the handlers of a channel or alias got. */
    JsonNode await(String name, String event) throws Exception {
        return await(ask(() -> channels.frames(name)), event);
    }

    private JsonNode await(BlockingQueue<JsonNode> frames, String event) throws InterruptedException {
        while (true) {
            JsonNode frame = frames.poll(10, TimeUnit.SECONDS);
            if (frame == null) {
                throw new AssertionError("No " + event + " arrived; sent: " + sent + ", violations: " + violations);
            }
            if (frame.path("event").asText().equals(event)) {
                return frame;
            }
        }
    }

    BrowserChannels.State state(String channel) {
        return ask(() -> channels.state(channel));
    }

    JsonNode members(String channel) {
        return ask(() -> channels.members(channel));
    }

    /** Runs something on the page's thread and waits for it. */
    void run(Runnable action) {
        ask(() -> {
            action.run();
            return true;
        });
    }

    private <T> T ask(Supplier<T> question) {
        try {
            return page.submit(question::get).get(10, TimeUnit.SECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            throw new IllegalStateException(e);
        }
    }

    // Connecting: sections 9.1, 9.3 and 9.7.

    private void connect() {
        withToken(connectToken, 1, this::connectWith, this::noConnectToken);
    }

    private void connectWith(String token) {
        BrowserSocket.open(URI.create(url + "?token=" + token), page, this::opened, channels::receive, this::closed);
    }

    private void noConnectToken(Exception failure) {
        tokenErrors.add(failure);
        if (everOpened) {
            reconnect();
        }
    }

    /** Calls a token function up to two times, half a second times the attempt apart. */
    void withToken(Callable<String> function, int attempt, Consumer<String> then, Consumer<Exception> orElse) {
        try {
            then.accept(checked(function.call()));
        } catch (Exception e) {
            if (attempt == TOKEN_ATTEMPTS) {
                orElse.accept(e);
            } else {
                timers.after(
                        "token",
                        (long) TOKEN_RETRY_MILLIS * attempt,
                        () -> withToken(function, attempt + 1, then, orElse));
            }
        }
    }

    private static String checked(String token) throws IOException {
        if (!TOKEN.matcher(token).matches()) {
            throw new IOException("not of three parts");
        }
        JsonNode payload =
                TestSocket.JSON.readTree(Base64.getUrlDecoder().decode(token.split("\\.", -1)[1].replace("=", "")));
        if (payload.has("exp") && payload.path("exp").asLong() < Instant.now().getEpochSecond()) {
            throw new IOException("expired");
        }
        return token;
    }

    private void opened(BrowserSocket open) {
        connections.incrementAndGet();
        everOpened = true;
        nextWait = 0;
        socket = open;
        timers.after("loop", LOOP_MILLIS, () -> loop(open));
        timers.after("patience", PATIENCE_MILLIS, () -> {
            if (open.isOpen() && channels.connectionId() == null) {
                open.close();
            }
        });
        beatLater(open);
        if (connections.get() > 1) {
            channels.step();
        }
    }

    private void loop(BrowserSocket open) {
        if (open.isOpen()) {
            channels.step();
            open.probe();
            timers.after("loop", LOOP_MILLIS, () -> loop(open));
        }
    }

    void send(String frame) {
        sent.add(frame);
        socket.send(frame);
    }

    boolean isOpen() {
        return socket != null && socket.isOpen();
    }

    private void beatLater(BrowserSocket open) {
        if (heartbeatSeconds > 0) {
            long millis = heartbeatSeconds * 900L + random.nextInt(heartbeatSeconds * 100);
            timers.after("heartbeat", millis, () -> {
                if (open.isOpen()) {
                    send("{\"event\":\"hotsock.heartbeat\"}");
                    beatLater(open);
                }
            });
        }
    }

    private void closed(BrowserSocket gone) {
        channels.forget();
        socket = null;
        reconnect();
    }

    private void reconnect() {
        if (wanted) {
            long wait = nextWait;
            nextWait = wait == 0 ? 1_000 : Math.min(LONGEST_WAIT_MILLIS, wait * 3 / 2 + random.nextInt(1_000));
            timers.after("reconnect", wait, this::connect);
        }
    }

    @Override
    public void close() {
        run(() -> {
            wanted = false;
            if (socket != null) {
                socket.abort();
            }
        });
        page.shutdownNow();
    }
}
