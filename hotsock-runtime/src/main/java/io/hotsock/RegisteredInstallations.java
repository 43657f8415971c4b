package io.hotsock;

import io.hotsock.api.Installation;
import io.hotsock.api.shim.InstallationProvider;
import org.jspecify.annotations.Nullable;

/** Leads generated code to the installations; found by {@link java.util.ServiceLoader}, not called by hand. */
public final class RegisteredInstallations implements InstallationProvider {

    /** For the service loader. */
    public RegisteredInstallations() {}

    @Override
    public @Nullable Installation find(String name) {
        return Registry.find(name);
    }

    @Override
    public String howToConfigure(String name) {
        return Registry.howToConfigure(name);
    }
}
