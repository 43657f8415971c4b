package io.hotsock.processor;

import io.hotsock.processor.problem.Severities;
import java.util.Set;

/** The options that users may pass with {@code -A}. */
final class Options {

    /** The package for all channel classes. */
    static final String CHANNEL_PACKAGE = "hotsock.channelPackage";

    private Options() {}

    static Set<String> names() {
        return Set.of(CHANNEL_PACKAGE, Severities.OPTION);
    }
}
