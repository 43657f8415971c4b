package io.hotsock.benchmarks.attach;

import io.hotsock.api.Installation;
import io.hotsock.api.shim.InstallationProvider;

/** Leads this module's annotated methods nowhere. Comes before the runtime's own, being first on the class path. */
public final class NowhereProvider implements InstallationProvider {

    @Override
    public Installation find(String name) {
        return Nowhere.INSTANCE;
    }

    @Override
    public String howToConfigure(String name) {
        return "Nothing needs to be configured.";
    }
}
