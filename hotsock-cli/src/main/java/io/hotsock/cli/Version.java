package io.hotsock.cli;

import picocli.CommandLine.IVersionProvider;

/** The version that the jar was built with. */
final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
        String version = HotsockCli.class.getPackage().getImplementationVersion();
        return new String[] {
            "hotsock " + (version == null ? "(not packaged)" : version) + ", on Java "
                    + System.getProperty("java.version")
        };
    }
}
