package io.hotsock.checks.publish;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.hotsock.Hotsock;
import io.hotsock.api.Message;
import io.hotsock.local.LocalHotsock;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A browser's place: subscribes to one channel and keeps what arrives there. */
final class Subscriber implements WebSocket.Listener, AutoCloseable {

    private static final ObjectMapper JSON = JsonMapper.builder().build();
    private static final String LAST = "test.last";

    private final String channel;
    private final BlockingQueue<String> frames = new LinkedBlockingQueue<>();
    private final StringBuilder partial = new StringBuilder();
    private final WebSocket socket;

    private Subscriber(URI url, String token, String channel) {
        this.channel = channel;
        String query = "?token=" + URLEncoder.encode(token, StandardCharsets.UTF_8);
        this.socket = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .buildAsync(URI.create(url + query), this)
                .join();
    }

    static Subscriber of(LocalHotsock local, String channel) {
        Subscriber subscriber = new Subscriber(local.webSocketUrl(), token(local, channel), channel);
        subscriber.await("hotsock.connected");
        subscriber
                .socket
                .sendText("{\"event\":\"hotsock.subscribe\",\"channel\":\"" + channel + "\"}", true)
                .join();
        subscriber.await("hotsock.subscribed");
        return subscriber;
    }

    private static String token(LocalHotsock local, String channel) {
        try (Hotsock hotsock = Hotsock.create(local.config())) {
            return hotsock.issuer()
                    .issue(Map.of(
                            "exp",
                            Instant.now().plusSeconds(3600),
                            "scope",
                            "connect",
                            "channels",
                            Map.of(channel, Map.of("subscribe", true))));
        }
    }

    /** The data of all frames so far; a last message through the same channel tells where "so far" ends. */
    List<String> framesUpToNow(Hotsock hotsock) {
        hotsock.publisher().publish(Message.of(channel, LAST, null));
        List<String> data = new ArrayList<>();
        for (JsonNode frame = next(); !frame.path("event").asText().equals(LAST); frame = next()) {
            data.add(frame.path("data").toString());
        }
        return data;
    }

    private void await(String event) {
        JsonNode frame = next();
        if (!frame.path("event").asText().equals(event)) {
            throw new AssertionError("expected " + event + ", got " + frame);
        }
    }

    private JsonNode next() {
        try {
            String frame = frames.poll(20, TimeUnit.SECONDS);
            if (frame == null) {
                throw new AssertionError("no frame arrived");
            }
            return JSON.readTree(frame);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence text, boolean last) {
        partial.append(text);
        if (last) {
            frames.add(partial.toString());
            partial.setLength(0);
        }
        from.request(1);
        return null;
    }

    @Override
    public void close() {
        socket.abort();
    }
}
