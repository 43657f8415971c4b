package io.hotsock;

import java.util.List;

/** A configuration that can not work. Names every problem with its option, never a secret. */
public final class InvalidConfigurationException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final transient List<String> problems;

    InvalidConfigurationException(List<String> problems) {
        super("Hotsock can not be configured like this: " + String.join("; ", problems) + ".");
        this.problems = List.copyOf(problems);
    }

    /** What is wrong; empty after deserialization. */
    public List<String> problems() {
        return problems == null ? List.of() : problems;
    }
}
