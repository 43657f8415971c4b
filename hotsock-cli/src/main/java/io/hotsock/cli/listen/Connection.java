package io.hotsock.cli.listen;

import com.fasterxml.jackson.databind.JsonNode;
import io.hotsock.cli.terminal.CommandFailure;
import io.hotsock.cli.terminal.Json;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** One WebSocket connection, read from one thread. */
final class Connection implements WebSocket.Listener, AutoCloseable {

    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(10);

    private final BlockingQueue<Signal> signals = new LinkedBlockingQueue<>();
    private final StringBuilder partial = new StringBuilder();
    private @Nullable WebSocket socket;

    private Connection() {}

    /**
     * Opens a connection.
     *
     * @throws IOException when nobody answers there
     * @throws CommandFailure when the answer is no
     */
    static Connection open(HttpClient client, URI url, String token) throws IOException {
        Connection connection = new Connection();
        URI withToken = URI.create(url + "?token=" + URLEncoder.encode(token, StandardCharsets.UTF_8));
        try {
            connection.socket = client.newWebSocketBuilder()
                    .connectTimeout(CONNECT_TIMEOUT)
                    .buildAsync(withToken, connection)
                    .join();
            return connection;
        } catch (CompletionException e) {
            throw failure(url, e.getCause());
        }
    }

    private static IOException failure(URI url, @Nullable Throwable cause) {
        if (cause instanceof WebSocketHandshakeException handshake) {
            throw refused(url, handshake.getResponse().statusCode());
        }
        return cause instanceof IOException io ? io : new IOException(String.valueOf(cause), cause);
    }

    private static CommandFailure refused(URI url, int status) {
        return status == 401 || status == 403
                ? CommandFailure.refused(url + " refused the token (status " + status
                        + "); \"hotsock token inspect\" explains why, and a local installation's log says so too.")
                : CommandFailure.unreachable(
                        url + " is no WebSocket of a Hotsock installation: it answered with status " + status + ".");
    }

    /** What comes next, waiting up to a time. */
    Signal next(Duration patience) throws InterruptedException {
        Signal signal = signals.poll(patience.toMillis(), TimeUnit.MILLISECONDS);
        return signal == null ? new Signal.Silence() : signal;
    }

    /** Sends a frame, one after the other; a connection that is gone tells so by {@link #next}. */
    void send(JsonNode frame) {
        try {
            if (socket != null) {
                socket.sendText(Json.write(frame), true).join();
            }
        } catch (CompletionException e) {
            signals.add(new Signal.Ended("nothing can be sent"));
        }
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket webSocket, CharSequence data, boolean last) {
        partial.append(data);
        if (last) {
            String text = partial.toString();
            partial.setLength(0);
            signals.add(new Signal.Frame(Json.read(text, "frame", "Is this a Hotsock installation?"), text));
        }
        webSocket.request(1);
        return null;
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket webSocket, int code, String reason) {
        signals.add(new Signal.Ended("closed with code " + code + (reason.isEmpty() ? "" : ", " + reason)));
        return null;
    }

    @Override
    public void onError(WebSocket webSocket, Throwable error) {
        signals.add(new Signal.Ended(String.valueOf(error.getMessage())));
    }

    @Override
    public void close() {
        if (socket != null) {
            socket.abort();
        }
    }
}
