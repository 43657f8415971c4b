package io.hotsock;

/** This library's version, from the manifest of its jar. */
final class Version {

    private Version() {}

    static String of(Class<?> type) {
        String version = type.getPackage().getImplementationVersion();
        return version == null ? "dev" : version;
    }
}
