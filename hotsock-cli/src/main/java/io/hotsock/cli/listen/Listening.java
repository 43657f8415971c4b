package io.hotsock.cli.listen;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.hotsock.cli.terminal.CommandFailure;
import io.hotsock.cli.terminal.Json;
import io.hotsock.cli.terminal.Terminal;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Connects, subscribes, prints, and connects again when the connection is lost. */
final class Listening {

    /** The service closes a connection on which nothing happens for ten minutes. */
    private static final Duration PING_INTERVAL = Duration.ofMinutes(9);

    private final Terminal terminal;
    private final FramePrinter printer;
    private final URI url;
    private final Supplier<String> tokens;
    private final List<String> channels;
    private final Backoff backoff;
    private final Set<String> refused = new TreeSet<>();
    private final HttpClient client = HttpClient.newHttpClient();
    private @Nullable Instant deadline;
    private long wanted = Long.MAX_VALUE;

    Listening(
            Terminal terminal,
            FramePrinter printer,
            URI url,
            Supplier<String> tokens,
            List<String> channels,
            Backoff backoff) {
        this.terminal = terminal;
        this.printer = printer;
        this.url = url;
        this.tokens = tokens;
        this.channels = channels;
        this.backoff = backoff;
    }

    /** Ends after so many messages. */
    void stopAfter(long messages) {
        this.wanted = messages;
    }

    /** Ends after this time. */
    void stopAfter(Duration time) {
        this.deadline = Instant.now().plus(time);
    }

    /** Listens until it has all it wants (true) or the time is over (false). */
    boolean run() throws InterruptedException {
        boolean connectedBefore = false;
        while (wanted > 0 && !timeIsOver()) {
            try (Connection connection = Connection.open(client, url, tokens.get())) {
                connectedBefore = true;
                read(connection);
            } catch (IOException e) {
                if (!connectedBefore) {
                    throw CommandFailure.unreachable(url + " can not be reached (" + reason(e) + ").");
                }
                terminal.note("Not reachable (" + reason(e) + ").");
            }
            if (wanted > 0 && !timeIsOver()) {
                pause(backoff.next());
            }
        }
        return wanted <= 0;
    }

    private void read(Connection connection) throws InterruptedException {
        boolean open = true;
        while (open && wanted > 0 && !timeIsOver()) {
            Signal signal = connection.next(patience());
            if (signal instanceof Signal.Frame frame) {
                handle(connection, frame);
            } else if (signal instanceof Signal.Ended ended) {
                terminal.note("The connection was lost (" + ended.reason() + "); connecting again.");
                open = false;
            } else if (!timeIsOver()) {
                connection.send(event("hotsock.ping"));
            }
        }
    }

    private void handle(Connection connection, Signal.Frame frame) {
        switch (frame.event()) {
            case "hotsock.connected" -> {
                backoff.reset();
                channels.forEach(
                        channel -> connection.send(event("hotsock.subscribe").put("channel", channel)));
            }
            case "hotsock.ping" -> connection.send(event("hotsock.pong"));
            case "hotsock.error" -> handleError(frame);
            default -> {}
        }
        if (printer.print(frame)) {
            wanted--;
        }
    }

    private void handleError(Signal.Frame frame) {
        String code = frame.json().path("error").path("code").asText();
        String message = frame.json().path("error").path("message").asText();
        terminal.note("Refused" + (frame.channel().isEmpty() ? "" : " on " + frame.channel()) + ": " + code
                + (message.isEmpty() ? "" : ", " + message));
        if (channels.contains(frame.channel()) && !code.equals("ALREADY_SUBSCRIBED")) {
            refused.add(frame.channel());
        }
        if (!channels.isEmpty() && refused.containsAll(channels)) {
            throw CommandFailure.refused("Every subscription was refused, so there is nothing to listen to.");
        }
    }

    private Duration patience() {
        if (deadline == null) {
            return PING_INTERVAL;
        }
        Duration left = Duration.between(Instant.now(), deadline);
        return left.isNegative() ? Duration.ZERO : left.compareTo(PING_INTERVAL) < 0 ? left : PING_INTERVAL;
    }

    private boolean timeIsOver() {
        return deadline != null && !Instant.now().isBefore(deadline);
    }

    private void pause(Duration wait) throws InterruptedException {
        Duration limit = patience();
        Thread.sleep((wait.compareTo(limit) < 0 ? wait : limit).toMillis());
    }

    private static ObjectNode event(String name) {
        return Json.object().put("event", name);
    }

    private static String reason(IOException e) {
        return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    }
}
