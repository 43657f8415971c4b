package io.hotsock.examples.quickstart;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What a browser does for a user, with the JDK's own WebSocket client: connects, subscribes, hands frames on. */
final class Listener implements WebSocket.Listener {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final User user;
    private final Consumer<Frame> frames;
    private final StringBuilder text = new StringBuilder();

    private Listener(User user, Consumer<Frame> frames) {
        this.user = user;
        this.frames = frames;
    }

    /** Connects with a fresh token; {@code frames} is called on the client's threads, one frame after the other. */
    static WebSocket connect(URI webSocketUrl, User user, Consumer<Frame> frames) {
        return HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .buildAsync(URI.create(webSocketUrl + "?token=" + user.token()), new Listener(user, frames))
                .join();
    }

    @Override
    public void onOpen(WebSocket socket) {
        socket.sendText(
                write(Map.of(
                        "event", "hotsock.subscribe", "channel", user.channel().name())),
                true);
        socket.request(1);
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket socket, CharSequence part, boolean last) {
        text.append(part);
        if (last) {
            frames.accept(read(text.toString()));
            text.setLength(0);
        }
        socket.request(1);
        return null;
    }

    private Frame read(String json) {
        try {
            return new Frame(user, JSON.readTree(json));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Hotsock sent a frame that is no JSON: " + json, e);
        }
    }

    private static String write(Map<String, String> frame) {
        try {
            return JSON.writeValueAsString(frame);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
