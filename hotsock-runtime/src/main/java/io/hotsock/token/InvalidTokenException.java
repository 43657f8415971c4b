package io.hotsock.token;

import java.util.List;

/** Claims that break the service's rules; nothing was signed. Names every problem found. */
public final class InvalidTokenException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final transient List<String> problems;

    /** All problems of one token, each a sentence without its full stop. */
    public InvalidTokenException(List<String> problems) {
        super("The token can not be issued: " + String.join("; ", problems) + ".");
        this.problems = List.copyOf(problems);
    }

    /** What is wrong, in the order of the claims; empty after deserialization. */
    public List<String> problems() {
        return problems == null ? List.of() : problems;
    }
}
