package io.hotsock.benchmarks.attach;

import io.hotsock.api.Installation;
import io.hotsock.api.shim.InstallationProvider;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Leads this module's annotated methods nowhere, and looks installations up by name as the runtime does. Comes before the
 * runtime's own, being first on the class path.
 */
public final class NowhereProvider implements InstallationProvider {

    private static final Map<String, Installation> INSTALLATIONS =
            new ConcurrentHashMap<>(Map.of("", Nowhere.INSTANCE));

    @Override
    public @Nullable Installation find(String name) {
        return INSTALLATIONS.get(name);
    }

    @Override
    public String howToConfigure(String name) {
        return "Nothing needs to be configured.";
    }
}
