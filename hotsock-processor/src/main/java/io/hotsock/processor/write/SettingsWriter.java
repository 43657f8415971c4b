package io.hotsock.processor.write;

import io.hotsock.api.Message;
import io.hotsock.processor.model.Use.Settings;
import java.util.Optional;

/** Writes the calls that build a message: its beginning, attributes that are not at their default, its end. */
final class SettingsWriter {

    private final StringBuilder chain = new StringBuilder();
    private final String start;
    private final boolean storage;

    /** Begins a message; an entry has its data there, an event in the chain behind. */
    SettingsWriter(Source code, boolean storage, String channel, String name, Optional<String> data) {
        this.storage = storage;
        String message = code.type(Message.class);
        if (storage) {
            start = message + ".storage(" + channel + ", " + name + ", " + data.orElse("null") + ")";
        } else {
            start = message + ".builder(" + channel + ", " + name + ")";
            data.ifPresent(value -> call("data", value));
        }
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

    /** The statement that returns the message: on one line where nothing is set. */
    String built() {
        return "return " + start + chain + (chain.isEmpty() ? ".build();" : "\n.build();");
    }
}
