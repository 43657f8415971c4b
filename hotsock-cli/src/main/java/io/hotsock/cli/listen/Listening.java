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

    private final Terminal terminal;
    private final FramePrinter printer;
    private final Source source;
    private final Pulse pulse;
    private final Backoff backoff;
    private final Set<String> refused = new TreeSet<>();
    private final HttpClient client = HttpClient.newHttpClient();
    private @Nullable Instant deadline;
    private long wanted = Long.MAX_VALUE;

    Listening(Terminal terminal, FramePrinter printer, Source source, Pulse pulse, Backoff backoff) {
        this.terminal = terminal;
        this.printer = printer;
        this.source = source;
        this.pulse = pulse;
        this.backoff = backoff;
    }

    /** Where messages come from. */
    record Source(URI url, Supplier<String> connectTokens, SubscribeTokens subscribeTokens, List<String> channels) {}

    /** Gives the token to subscribe to a channel with, as the browser client asks its application for one. */
    @FunctionalInterface
    interface SubscribeTokens {

        /** A token, or {@code null} where the connect token is to decide. */
        @Nullable
        String of(String channel, String connectionId);
    }

    /**
     * How a connection is found to be gone that did not say so: networks lose some, and the JDK's client misses the end of
     * some.
     *
     * @param interval of silence after which a ping is sent; the service closes after ten minutes of it
     * @param patience for anything to come after a ping
     */
    record Pulse(Duration interval, Duration patience) {

        static final Pulse USUAL = new Pulse(Duration.ofSeconds(30), Duration.ofSeconds(15));
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
            try (Connection connection =
                    Connection.open(client, source.url(), source.connectTokens().get())) {
                connectedBefore = true;
                read(connection);
            } catch (IOException e) {
                if (!connectedBefore) {
                    throw CommandFailure.unreachable(source.url() + " can not be reached (" + reason(e) + ").");
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
        boolean asked = false;
        while (open && wanted > 0 && !timeIsOver()) {
            Signal signal = connection.next(atMost(asked ? pulse.patience() : pulse.interval()));
            if (signal instanceof Signal.Frame frame) {
                asked = false;
                handle(connection, frame);
            } else if (signal instanceof Signal.Ended ended) {
                open = lost(ended.reason());
            } else if (asked && !timeIsOver()) {
                open = lost("it does not answer");
            } else if (!timeIsOver()) {
                asked = true;
                connection.send(event("hotsock.ping"));
            }
        }
    }

    private boolean lost(String reason) {
        terminal.note("The connection was lost (" + reason + "); connecting again.");
        return false;
    }

    private void handle(Connection connection, Signal.Frame frame) {
        switch (frame.event()) {
            case "hotsock.connected" -> {
                backoff.reset();
                String id = frame.json().path("data").path("connectionId").asText();
                source.channels().forEach(channel -> connection.send(subscribe(channel, id)));
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
        if (source.channels().contains(frame.channel()) && !code.equals("ALREADY_SUBSCRIBED")) {
            refused.add(frame.channel());
        }
        if (!source.channels().isEmpty() && refused.containsAll(source.channels())) {
            throw CommandFailure.refused("Every subscription was refused, so there is nothing to listen to.");
        }
    }

    private ObjectNode subscribe(String channel, String connectionId) {
        ObjectNode frame = event("hotsock.subscribe").put("channel", channel);
        String token = source.subscribeTokens().of(channel, connectionId);
        if (token != null) {
            frame.putObject("data").put("token", token);
        }
        return frame;
    }

    /** No longer than there is time. */
    private Duration atMost(Duration wait) {
        if (deadline == null) {
            return wait;
        }
        Duration left = Duration.between(Instant.now(), deadline);
        return left.isNegative() ? Duration.ZERO : left.compareTo(wait) < 0 ? left : wait;
    }

    private boolean timeIsOver() {
        return deadline != null && !Instant.now().isBefore(deadline);
    }

    private void pause(Duration wait) throws InterruptedException {
        Thread.sleep(atMost(wait).toMillis());
    }

    private static ObjectNode event(String name) {
        return Json.object().put("event", name);
    }

    private static String reason(IOException e) {
        return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    }
}
