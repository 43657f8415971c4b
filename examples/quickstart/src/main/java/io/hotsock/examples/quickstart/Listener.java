package io.hotsock.examples.quickstart;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.hotsock.api.Channel;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
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

    /** Connects with a fresh token and subscribes; {@code frames} is called with one frame after the other. */
    static WebSocket connect(URI webSocketUrl, User user, Consumer<Frame> frames) {
        URI url = URI.create(webSocketUrl + "?token=" + user.token());
        WebSocket socket = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .buildAsync(url, new Listener(user, frames))
                .join();
        return socket.sendText(subscribeTo(user.channel()), true).join();
    }

    private static String subscribeTo(Channel channel) {
        return JSON.createObjectNode()
                .put("event", "hotsock.subscribe")
                .put("channel", channel.name())
                .toString();
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
}
