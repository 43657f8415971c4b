package io.hotsock.cli.publish;

import io.hotsock.api.Message;
import io.hotsock.cli.terminal.CommandFailure;
import io.hotsock.cli.terminal.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The data of a message as it was typed.
 *
 * @param text plain text, or {@code null}
 * @param json JSON, {@code @FILE} or {@code -}, or {@code null}
 */
record DataArgument(@Nullable String text, @Nullable String json) {

    private static final String HINT = "Plain text goes with --text.";

    /** @param required whether a message without data gets JSON {@code null} */
    void addTo(Message.Builder message, boolean required) {
        if (text != null && json != null) {
            throw CommandFailure.usage("The data is given twice, as JSON and by --text.");
        }
        if (text != null) {
            message.data(text);
        } else if (json != null) {
            message.data(Json.read(content(json), "data", HINT));
        } else if (required) {
            message.data(null);
        }
    }

    private static String content(String argument) {
        try {
            if (argument.equals("-")) {
                return new String(System.in.readAllBytes(), StandardCharsets.UTF_8);
            }
            return argument.startsWith("@") ? Files.readString(Path.of(argument.substring(1))) : argument;
        } catch (IOException e) {
            throw CommandFailure.usage("The data can not be read from " + argument + " ("
                    + e.getClass().getSimpleName() + ").");
        }
    }
}
