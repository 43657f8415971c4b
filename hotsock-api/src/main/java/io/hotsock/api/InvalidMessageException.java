package io.hotsock.api;

import java.util.List;

/** A message that breaks the service's rules; it was not sent. Names every problem, never the data. */
public final class InvalidMessageException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final String channel;
    private final String event;
    private final transient List<String> problems;

    /** All problems of one message, each a sentence without its full stop. */
    public InvalidMessageException(String channel, String event, List<String> problems) {
        super("Message \"" + event + "\" on channel \"" + channel + "\" can not be published: "
                + String.join("; ", problems) + ".");
        this.channel = channel;
        this.event = event;
        this.problems = List.copyOf(problems);
    }

    /** The channel as given. */
    public String channel() {
        return channel;
    }

    /** The event as given. */
    public String event() {
        return event;
    }

    /** What is wrong, in the order of the attributes; empty after deserialization. */
    public List<String> problems() {
        return problems == null ? List.of() : problems;
    }
}
