package io.hotsock.processor.channel;

import io.hotsock.processor.template.Template;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/**
 * What a channel class calls all that it has for one event or storage entry.
 *
 * @param name the constant with its name or, where that has placeholders, the method that makes it
 * @param factory the method that makes its message
 * @param publish the methods that publish it
 */
record EventNames(String name, String factory, String publish) {

    /** Names of which none is taken; they are from now on. */
    static EventNames of(Template event, boolean storage, Set<String> taken) {
        EventNames names = numbered(event, storage, 1);
        for (int number = 2; !Collections.disjoint(names.all(), taken); number++) {
            names = numbered(event, storage, number);
        }
        taken.addAll(names.all());
        return names;
    }

    private static EventNames numbered(Template event, boolean storage, int number) {
        String digits = number == 1 ? "" : Integer.toString(number);
        String factory = ChannelNames.method(event, storage ? "Entry" : "") + digits;
        return new EventNames(
                event.isLiteral()
                        ? constant(event, storage, digits)
                        : ChannelNames.method(event, storage ? "Key" : "Name") + digits,
                factory,
                "publish" + ChannelNames.capital(factory));
    }

    private static String constant(Template event, boolean storage, String digits) {
        return ChannelNames.constant(event) + (storage ? "_KEY" : "") + (digits.isEmpty() ? "" : "_" + digits);
    }

    private List<String> all() {
        return List.of(name, factory, publish);
    }
}
