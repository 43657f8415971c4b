package io.hotsock.processor.write;

import io.hotsock.api.Message;
import io.hotsock.processor.model.Use.Settings;
import java.util.Optional;

/** Writes the expression that makes a message: its beginning, attributes that are not at their default, its end. */
final class SettingsWriter {

    private final StringBuilder chain = new StringBuilder();
    private final boolean storage;
    private final String message;
    private final String names;
    private final Optional<String> data;

    /** Begins a message. */
    SettingsWriter(Source code, boolean storage, String channel, String name, Optional<String> data) {
        this.storage = storage;
        this.message = code.type(Message.class);
        this.names = channel + ", " + name;
        this.data = data;
    }

    void call(String attribute, String value) {
        chain.append("\n.").append(attribute).append('(').append(value).append(')');
    }

    void settings(Settings settings) {
        long usual = storage ? -1 : 0;
        if (settings.store() != usual) {
            call("store", settings.store() + (settings.store() <= Integer.MAX_VALUE ? "" : "L"));
        }
        if (settings.emitPubSubEvent()) {
            call("emitPubSubEvent", "true");
        }
        if (settings.eagerIdGeneration()) {
            call("eagerIdGeneration", "true");
        }
        if (!settings.ordered()) {
            call("ordered", "false");
        }
    }

    /** The expression: on one line where nothing is set, and then for an event without a builder. */
    String built() {
        if (storage) {
            String start = message + ".storage(" + names + ", " + data.orElse("null") + ")";
            return start + chain + (chain.isEmpty() ? ".build()" : "\n.build()");
        }
        if (chain.isEmpty()) {
            return message + ".of(" + names + data.map(value -> ", " + value).orElse("") + ")";
        }
        String start = message + ".builder(" + names + ")";
        return start + data.map(value -> "\n.data(" + value + ")").orElse("") + chain + "\n.build()";
    }
}
