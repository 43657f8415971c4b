package io.hotsock.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A WebSocket client that keeps what it receives. */
final class TestSocket implements WebSocket.Listener, AutoCloseable {

    static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final int WAIT_SECONDS = 10;

    private final BlockingQueue<String> frames = new LinkedBlockingQueue<>();
    private final CompletableFuture<Integer> closed = new CompletableFuture<>();
    private final StringBuilder partial = new StringBuilder();
    private WebSocket socket;
    private JsonNode connected;

    /** Connects and takes {@code hotsock.connected}. */
    static TestSocket connect(LocalHotsock local, String token) {
        TestSocket client = open(local.webSocketUrl(), token);
        client.connected = client.next();
        return client;
    }

    static TestSocket open(URI url, String token) {
        TestSocket client = new TestSocket();
        URI address = URI.create(url + "?token=" + URLEncoder.encode(token, StandardCharsets.UTF_8));
        client.socket = HTTP.newWebSocketBuilder().buildAsync(address, client).join();
        return client;
    }

    JsonNode connected() {
        return connected;
    }

    String connectionId() {
        return connected.path("data").path("connectionId").asText();
    }

    String connectionSecret() {
        return connected.path("data").path("connectionSecret").asText();
    }

    TestSocket send(String frame) {
        socket.sendText(frame, true).join();
        return this;
    }

    /** Subscribes and gives the answer. */
    JsonNode subscribe(String channel) {
        send("{\"event\":\"hotsock.subscribe\",\"channel\":\"" + channel + "\"}");
        return next();
    }

    JsonNode next() {
        try {
            String frame = frames.poll(WAIT_SECONDS, TimeUnit.SECONDS);
            if (frame == null) {
                throw new AssertionError("No frame arrived; closed: " + closed);
            }
            return JSON.readTree(frame);
        } catch (InterruptedException | java.io.IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** That nothing else arrived: a ping's answer comes next, since frames keep their order. */
    void expectNothingMore() {
        send("{\"event\":\"hotsock.ping\"}");
        JsonNode next = next();
        if (!next.path("event").asText().equals("hotsock.pong")) {
            throw new AssertionError("Unexpected frame: " + next);
        }
    }

    /**
     * The code of the server's close frame. Not for connections that end without one: the JDK's client misses the end of
     * about one in six, which {@link RawSocket} sees.
     */
    int closeCode() {
        return closed.orTimeout(WAIT_SECONDS, TimeUnit.SECONDS).join();
    }

    @Override
    public CompletionStage<?> onText(WebSocket webSocket, CharSequence data, boolean last) {
        partial.append(data);
        if (last) {
            frames.add(partial.toString());
            partial.setLength(0);
        }
        webSocket.request(1);
        return null;
    }

    @Override
    public CompletionStage<?> onClose(WebSocket webSocket, int statusCode, String reason) {
        closed.complete(statusCode);
        return null;
    }

    @Override
    public void onError(WebSocket webSocket, Throwable error) {
        closed.complete(1006);
    }

    /** Ends the connection with no close frame. */
    void cut() {
        socket.abort();
    }

    @Override
    public void close() {
        cut();
    }
}
