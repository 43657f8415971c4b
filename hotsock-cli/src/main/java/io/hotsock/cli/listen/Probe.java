package io.hotsock.cli.listen;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;

/** Connects once and leaves. */
public final class Probe {

    /** What the browser client waits for the first frame. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private Probe() {}

    /**
     * Whether the server greets a connection with this token.
     *
     * @throws IOException when it can not be reached
     * @throws io.hotsock.cli.terminal.CommandFailure when it refuses
     */
    public static boolean connects(URI url, String token) throws IOException, InterruptedException {
        try (Connection connection = Connection.open(HttpClient.newHttpClient(), url, token)) {
            return connection.next(PATIENCE) instanceof Signal.Frame frame
                    && frame.event().equals("hotsock.connected");
        }
    }
}
