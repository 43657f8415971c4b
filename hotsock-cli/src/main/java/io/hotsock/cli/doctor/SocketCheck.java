package io.hotsock.cli.doctor;

import io.hotsock.cli.listen.Probe;
import io.hotsock.cli.terminal.CommandFailure;
import java.io.IOException;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/** The WebSocket, by connecting as a browser does. */
final class SocketCheck {

    private static final String NAME = "WebSocket";

    private SocketCheck() {}

    static Finding run(@Nullable URI url, @Nullable String token) throws InterruptedException {
        if (url == null || token == null) {
            return Finding.skipped(NAME, url == null ? "no --url is given" : "there is no key to sign a token with");
        }
        try {
            return Probe.connects(url, token)
                    ? Finding.ok(NAME, "accepts a token signed with the key")
                    : Finding.failed(NAME, "opens, but says nothing within 5 seconds");
        } catch (CommandFailure e) {
            return Finding.failed(NAME, String.valueOf(e.getMessage()));
        } catch (IOException e) {
            return Finding.failed(NAME, url + " can not be reached (" + e + ")");
        }
    }
}
