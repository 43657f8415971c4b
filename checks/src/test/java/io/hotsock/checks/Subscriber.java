package io.hotsock.checks;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.hotsock.api.Channel;
import io.hotsock.token.TokenBuilder;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** Listens to one channel, over a WebSocket and with a token as anybody. */
final class Subscriber implements WebSocket.Listener, AutoCloseable {

    private final BlockingQueue<String> frames = new LinkedBlockingQueue<>();
    private final StringBuilder text = new StringBuilder();
    private final WebSocket socket;

    private Subscriber(URI url) {
        socket = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .buildAsync(url, this)
                .join();
    }

    /** One that is subscribed; the default installation signs its token. */
    static Subscriber of(URI webSocketUrl, Channel channel) throws InterruptedException {
        String token = TokenBuilder.forUser("reader").subscribe(channel).issue();
        Subscriber subscriber = new Subscriber(URI.create(webSocketUrl + "?token=" + token));
        subscriber
                .socket
                .sendText("{\"event\":\"hotsock.subscribe\",\"channel\":\"" + channel.name() + "\"}", true)
                .join();
        while (!subscriber.next().path("event").asText().equals("hotsock.subscribed")) {
            // What comes before is the greeting.
        }
        return subscriber;
    }

    /** The next frame, awaited. */
    JsonNode next() throws InterruptedException {
        String frame = frames.poll(10, TimeUnit.SECONDS);
        if (frame == null) {
            throw new AssertionError("no frame within 10 seconds");
        }
        try {
            return new ObjectMapper().readTree(frame);
        } catch (JsonProcessingException e) {
            throw new AssertionError("a frame that is no JSON: " + frame, e);
        }
    }

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
        text.append(part);
        if (last) {
            frames.add(text.toString());
            text.setLength(0);
        }
        from.request(1);
        return null;
    }

    @Override
    public void close() {
        socket.abort();
    }
}
