package io.hotsock.local;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * A client that does what contract section 9 says the official browser client does: subscribes from a loop of 250 ms that
 * does not wait for {@code hotsock.connected}, keeps a state per channel, throws on frames that lack what it needs, and
 * reconnects at once when a connection ends unasked. Everything runs on one thread, as in a browser.
 */
final class BrowserClient implements WebSocket.Listener, AutoCloseable {

    private static final int LOOP_MILLIS = 250;
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    /** All frames dispatched to bindings, in order. */
    final BlockingQueue<JsonNode> dispatched = new LinkedBlockingQueue<>();
    /** What the client sent, in order. */
    final List<String> sent = new CopyOnWriteArrayList<>();
    /** Frames on which the official client would throw. */
    final List<String> violations = new CopyOnWriteArrayList<>();

    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor();
    private final Future<?> loops;
    private final URI url;
    private final Supplier<String> connectToken;
    private final Set<String> bound = new HashSet<>();
    private final Map<String, String> states = new HashMap<>();
    private final Map<String, String> realNames = new HashMap<>();
    private final Set<String> automatic = new HashSet<>();
    private final StringBuilder partial = new StringBuilder();
    private WebSocket socket;
    private boolean terminated;
    private final AtomicInteger connections = new AtomicInteger();

    BrowserClient(URI url, Supplier<String> connectToken) {
        this.url = url;
        this.connectToken = connectToken;
        thread.execute(this::connect);
        loops = thread.scheduleAtFixedRate(this::loop, LOOP_MILLIS, LOOP_MILLIS, TimeUnit.MILLISECONDS);
    }

    BrowserClient bind(String channel) {
        thread.execute(() -> {
            bound.add(channel);
            if (!"subscribePending".equals(states.get(channel)) && !"subscribeConfirmed".equals(states.get(channel))) {
                states.remove(channel);
            }
            loop();
        });
        return this;
    }

    void unbind(String channel) {
        thread.execute(() -> {
            bound.remove(channel);
            loop();
        });
    }

    void sendRaw(String frame) {
        thread.execute(() -> send(frame));
    }

    int connections() {
        return connections.get();
    }

    /** The next dispatched frame with that event; others before it are dropped. */
    JsonNode await(String event) throws InterruptedException {
        while (true) {
            JsonNode frame = dispatched.poll(10, TimeUnit.SECONDS);
            if (frame == null) {
                throw new AssertionError("No " + event + " arrived; sent: " + sent + ", violations: " + violations);
            }
            if (frame.path("event").asText().equals(event)) {
                return frame;
            }
        }
    }

    String state(String channel) throws Exception {
        return thread.submit(() -> states.get(channel)).get();
    }

    private void connect() {
        states.clear();
        realNames.clear();
        automatic.clear();
        socket = HTTP.newWebSocketBuilder()
                .buildAsync(URI.create(url + "?token=" + connectToken.get()), this)
                .join();
        connections.incrementAndGet();
    }

    private void loop() {
        if (socket == null || socket.isOutputClosed()) {
            return;
        }
        for (Map.Entry<String, String> entry : Map.copyOf(states).entrySet()) {
            String channel = entry.getKey();
            boolean active = entry.getValue().equals("subscribeConfirmed")
                    || entry.getValue().equals("subscribePending");
            if (active && !isBound(channel) && !automatic.contains(channel)) {
                states.put(channel, "unsubscribePending");
                send("{\"event\":\"hotsock.unsubscribe\",\"channel\":\"" + channel + "\"}");
            }
        }
        for (String channel : bound) {
            String state = states.get(realNames.getOrDefault(channel, channel));
            if (state == null || state.startsWith("unsubscribe")) {
                states.put(channel, "subscribePending");
                send("{\"event\":\"hotsock.subscribe\",\"channel\":\"" + channel + "\"}");
            }
        }
    }

    private boolean isBound(String channel) {
        return bound.contains(channel) || bound.stream().anyMatch(name -> channel.equals(realNames.get(name)));
    }

    private void send(String frame) {
        sent.add(frame);
        socket.sendText(frame, true).join();
    }

    private void receive(String text) {
        try {
            JsonNode frame = TestSocket.JSON.readTree(text);
            String event = frame.path("event").asText();
            requirePieces(frame, event);
            String channel = frame.path("channel").asText();
            switch (event) {
                case "hotsock.ping" -> send("{\"event\":\"hotsock.pong\"}");
                case "hotsock.subscribed" -> subscribed(frame, channel);
                case "hotsock.unsubscribed" -> states.put(channel, "unsubscribeConfirmed");
                case "hotsock.error" ->
                    failed(channel, frame.path("error").path("code").asText());
                default -> {}
            }
            dispatched.add(frame);
        } catch (IOException e) {
            violations.add("no JSON: " + text);
        }
    }

    private void requirePieces(JsonNode frame, String event) {
        boolean good = frame.isObject()
                && switch (event) {
                    case "hotsock.connected", "hotsock.subscribed" ->
                        frame.path("meta").isObject() && frame.path("data").isObject();
                    case "hotsock.memberAdded", "hotsock.memberRemoved" ->
                        frame.path("data").path("members").isArray();
                    default -> true;
                };
        if (!good) {
            violations.add(frame.toString());
        }
    }

    private void subscribed(JsonNode frame, String channel) {
        String alias = frame.path("meta").path("channelAlias").asText("");
        if (!alias.isEmpty()) {
            realNames.put(alias, channel);
            states.remove(alias);
        }
        if (frame.path("data").path("autoSubscribed").asBoolean()) {
            automatic.add(channel);
        }
        states.put(channel, "subscribeConfirmed");
    }

    private void failed(String channel, String code) {
        String name = realNames.getOrDefault(channel, channel);
        switch (code) {
            case "ALREADY_SUBSCRIBED" -> states.put(name, "subscribeConfirmed");
            case "SUBSCRIBE_PERMISSION_DENIED", "INVALID_SUBSCRIBE_TOKEN" -> states.put(name, "subscribeFailed");
            case "NOT_SUBSCRIBED" -> states.put(name, "unsubscribeConfirmed");
            default -> {}
        }
    }

    private void ended() {
        thread.execute(() -> {
            if (!terminated) {
                connect();
            }
        });
    }

    @Override
    public CompletionStage<?> onText(WebSocket webSocket, CharSequence data, boolean last) {
        partial.append(data);
        if (last) {
            String text = partial.toString();
            partial.setLength(0);
            thread.execute(() -> receive(text));
        }
        webSocket.request(1);
        return null;
    }

    @Override
    public CompletionStage<?> onClose(WebSocket webSocket, int statusCode, String reason) {
        ended();
        return null;
    }

    @Override
    public void onError(WebSocket webSocket, Throwable error) {
        ended();
    }

    @Override
    public void close() {
        thread.execute(() -> {
            terminated = true;
            socket.abort();
        });
        loops.cancel(false);
        thread.shutdown();
    }
}
