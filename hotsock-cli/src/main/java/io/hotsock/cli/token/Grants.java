package io.hotsock.cli.token;

import io.hotsock.api.ChannelPattern;
import io.hotsock.cli.terminal.CommandFailure;
import io.hotsock.token.ChannelDirectives;
import io.hotsock.token.EventDirectives;
import io.hotsock.token.NamePattern;
import io.hotsock.token.StorageDirectives;
import io.hotsock.token.TokenBuilder;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * Grants as they are typed. Whoever types {@code *} or {@code #regex:} means a pattern, unlike a program that was handed
 * a name.
 */
final class Grants {

    private final TokenBuilder token;

    Grants(TokenBuilder token) {
        this.token = token;
    }

    void channels(List<String> channels, Consumer<ChannelDirectives> said) {
        channels.forEach(channel -> channel(channel, said));
    }

    /** Arguments in pairs: channel, value. */
    void channelValues(List<String> arguments, BiConsumer<ChannelDirectives, String> said) {
        for (int i = 0; i + 1 < arguments.size(); i += 2) {
            String value = arguments.get(i + 1);
            channel(arguments.get(i), directives -> said.accept(directives, value));
        }
    }

    /** Arguments in pairs: channel, event. */
    void events(List<String> arguments, Consumer<EventDirectives> said) {
        channelValues(arguments, (directives, event) -> event(directives, event, said));
    }

    /** Arguments in threes: channel, event, value. */
    void eventValues(List<String> arguments, BiConsumer<EventDirectives, String> said) {
        for (int i = 0; i + 2 < arguments.size(); i += 3) {
            String value = arguments.get(i + 2);
            events(arguments.subList(i, i + 2), directives -> said.accept(directives, value));
        }
    }

    /** Arguments in pairs: channel, storage key. */
    void entries(List<String> arguments, Consumer<StorageDirectives> said) {
        channelValues(arguments, (directives, key) -> entry(directives, key, said));
    }

    /** Arguments in threes: channel, storage key, value. */
    void entryValues(List<String> arguments, BiConsumer<StorageDirectives, String> said) {
        for (int i = 0; i + 2 < arguments.size(); i += 3) {
            String value = arguments.get(i + 2);
            entries(arguments.subList(i, i + 2), directives -> said.accept(directives, value));
        }
    }

    private void channel(String channel, Consumer<ChannelDirectives> said) {
        if (isPattern(channel)) {
            token.channel(pattern(channel), said);
        } else {
            token.channel(channel, said);
        }
    }

    private static ChannelPattern pattern(String channel) {
        try {
            return new ChannelPattern(channel);
        } catch (IllegalArgumentException e) {
            throw CommandFailure.refused(String.valueOf(e.getMessage()));
        }
    }

    private static void event(ChannelDirectives directives, String event, Consumer<EventDirectives> said) {
        if (isPattern(event)) {
            directives.event(namePattern(event), said);
        } else {
            directives.event(event, said);
        }
    }

    private static void entry(ChannelDirectives directives, String key, Consumer<StorageDirectives> said) {
        if (isPattern(key)) {
            directives.storage(namePattern(key), said);
        } else {
            directives.storage(key, said);
        }
    }

    private static NamePattern namePattern(String key) {
        try {
            return new NamePattern(key);
        } catch (IllegalArgumentException e) {
            throw CommandFailure.refused(String.valueOf(e.getMessage()));
        }
    }

    private static boolean isPattern(String text) {
        return text.startsWith(ChannelPattern.REGEX_PREFIX) || text.indexOf('*') >= 0;
    }
}
