package io.hotsock.processor;

import io.hotsock.processor.problem.Severities;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.SourceVersion;
import org.jspecify.annotations.Nullable;

/** The options that users may pass with {@code -A}. */
final class Options {

    /** The package for all channel classes. */
    static final String CHANNEL_PACKAGE = "hotsock.channelPackage";

    private Options() {}

    static Set<String> names() {
        return Set.of(CHANNEL_PACKAGE, Severities.OPTION);
    }

    /** The package for all channel classes, if one was named that can be. */
    static Optional<String> channelPackage(Map<String, String> options) {
        return Optional.ofNullable(options.get(CHANNEL_PACKAGE)).filter(Options::isPackage);
    }

    /** What makes no sense in the options given, for people. */
    static List<String> faults(Map<String, String> options) {
        List<String> faults = new ArrayList<>(new Severities(options).faults());
        if (options.containsKey(CHANNEL_PACKAGE) && !isPackage(options.get(CHANNEL_PACKAGE))) {
            faults.add("-A" + CHANNEL_PACKAGE + "=" + options.get(CHANNEL_PACKAGE)
                    + " names no package. Write one, such as com.acme.channels.");
        }
        return faults;
    }

    /** An option without a value is null. */
    private static boolean isPackage(@Nullable String name) {
        return name != null && SourceVersion.isName(name);
    }
}
