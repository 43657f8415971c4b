package io.hotsock.api.shim;

import io.hotsock.api.Installation;
import org.jspecify.annotations.Nullable;

/**
 * Finds installations for generated code; the runtime provides one through {@link java.util.ServiceLoader}.
 *
 * <p>Thread-safe. Called at every event, so it answers at once; installations may come, go and be replaced between calls.
 */
public interface InstallationProvider {

    /**
     * The installation registered under a name, or {@code null} when there is none.
     *
     * @param name empty for the default installation
     */
    @Nullable
    Installation find(String name);

    /** A sentence on how to configure the installation that was not found, for the one line that reports it. */
    String howToConfigure(String name);
}
