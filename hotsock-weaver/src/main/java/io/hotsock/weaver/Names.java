package io.hotsock.weaver;

import java.util.Set;

/**
 * The API as class files name it. Spelled here rather than taken from the classes, because the agent must work where the
 * API is visible to the application's class loader only.
 */
final class Names {

    /** What every interesting class file contains somewhere, so that all others can be passed over quickly. */
    static final String ANNOTATION_PREFIX = "Lio/hotsock/api/Hotsock";

    static final Set<String> ANNOTATIONS = Set.of(
            "Lio/hotsock/api/HotsockEvent;",
            "Lio/hotsock/api/HotsockEvents;",
            "Lio/hotsock/api/HotsockStorage;",
            "Lio/hotsock/api/HotsockStorages;");

    static final String WOVEN = "Lio/hotsock/api/shim/Woven;";

    private Names() {}

    /** The internal name of the shims of a source type, nested or not. */
    static String shims(String type) {
        int simple = type.lastIndexOf('/') + 1;
        return type.substring(0, simple) + type.substring(simple).replace('$', '_') + "Shims";
    }

    /** A class as people write it. */
    static String readable(String internalName) {
        return internalName.replace('/', '.');
    }
}
