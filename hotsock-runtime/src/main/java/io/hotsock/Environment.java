package io.hotsock;

import java.time.DateTimeException;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;

/** Reads options from environment variables. */
final class Environment {

    private static final String PREFIX = "HOTSOCK_";

    private Environment() {}

    /** Blank variables count as not set, as deployment tools often can not leave them out. */
    static HotsockConfig.Builder read(Map<String, String> variables, Problems problems) {
        HotsockConfig.Builder builder = HotsockConfig.builder();
        Map<String, String> left = new TreeMap<>(variables);
        left.entrySet().removeIf(entry -> !entry.getKey().startsWith(PREFIX));
        for (Options.Option option : Options.ALL) {
            String text = option.fromText() == null ? null : left.remove(option.variable());
            if (option.fromText() != null && text != null && !text.isBlank()) {
                set(builder, option, option.fromText(), text, problems);
            }
        }
        left.keySet().forEach(name -> problems.add(name + " is no variable of this library; see docs/publishing.md"));
        return builder;
    }

    private static void set(
            HotsockConfig.Builder builder,
            Options.Option option,
            BiConsumer<HotsockConfig.Builder, String> setter,
            String text,
            Problems problems) {
        try {
            setter.accept(builder, option.secret() ? text : text.strip());
        } catch (IllegalArgumentException | DateTimeException e) {
            String problem = option.variable() + " is \"" + text + "\", which is no value for " + option.name();
            problems.unreadable(option.name(), problem);
        }
    }
}
