package io.hotsock.cli.listen;

import com.fasterxml.jackson.databind.JsonNode;
import io.hotsock.cli.terminal.Json;
import io.hotsock.cli.terminal.Terminal;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Set;

/** Prints frames: messages as results, the service's own events as notes. */
final class FramePrinter {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss.SSS");

    private final Terminal terminal;
    private final Set<String> events;

    /** @param events the only ones to print; empty for all */
    FramePrinter(Terminal terminal, Set<String> events) {
        this.terminal = terminal;
        this.events = events;
    }

    /** Prints a frame, or not; answers whether it counts as a message. */
    boolean print(Signal.Frame frame) {
        boolean own = frame.event().startsWith("hotsock.");
        boolean wanted = events.isEmpty() ? !own : events.contains(frame.event());
        if (wanted) {
            printMessage(frame);
        } else if (own && !terminal.json()) {
            note(frame);
        }
        return wanted;
    }

    private void printMessage(Signal.Frame frame) {
        if (terminal.json()) {
            terminal.printRaw(frame.text());
            return;
        }
        JsonNode meta = frame.json().path("meta");
        String sender =
                meta.path("uid").isTextual() ? "  from " + meta.path("uid").textValue() : "";
        terminal.printRaw(LocalTime.now(ZoneId.systemDefault()).format(TIME) + "  " + frame.channel() + "  "
                + frame.event() + "  " + Json.write(frame.json().path("data")) + sender);
    }

    private void note(Signal.Frame frame) {
        switch (frame.event()) {
            case "hotsock.connected" ->
                terminal.note("Connected as " + uid(frame) + ", connection "
                        + frame.json().path("data").path("connectionId").asText() + ".");
            case "hotsock.subscribed" -> terminal.note("Subscribed to " + frame.channel() + ".");
            case "hotsock.unsubscribed" -> terminal.note("No longer subscribed to " + frame.channel() + ".");
            case "hotsock.keepAlive", "hotsock.ping", "hotsock.pong", "hotsock.error" -> {}
            default ->
                terminal.note(frame.event() + " on " + frame.channel() + ": "
                        + Json.write(frame.json().path("data")));
        }
    }

    private static String uid(Signal.Frame frame) {
        JsonNode uid = frame.json().path("meta").path("uid");
        return uid.isTextual() ? "user " + uid.textValue() : "nobody in particular";
    }
}
