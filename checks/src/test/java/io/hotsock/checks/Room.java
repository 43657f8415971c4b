package io.hotsock.checks;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A module as the design draws it.
 *
 * @param packages its packages, each with all below
 * @param uses what it may use besides itself
 */
record Room(String name, List<String> packages, Set<Room> uses) {

    static final Room API = new Room("api", List.of("io.hotsock.api"), Set.of());
    static final Room PROCESSOR = new Room("processor", List.of("io.hotsock.processor"), Set.of(API));
    static final Room RUNTIME = new Room("runtime", List.of("io.hotsock.publish", "io.hotsock.token"), Set.of(API));
    static final Room WEAVER = new Room("weaver", List.of("io.hotsock.weaver"), Set.of(API));
    static final Room ASPECTJ = new Room("aspectj", List.of("io.hotsock.aspectj"), Set.of(API));
    static final Room SPRING = new Room("spring", List.of("io.hotsock.spring"), Set.of(API, RUNTIME));
    static final Room LOCAL = new Room("local", List.of("io.hotsock.local"), Set.of(API, RUNTIME));
    static final Room CLI = new Room("cli", List.of("io.hotsock.cli"), Set.of(API, RUNTIME, LOCAL));

    static final List<Room> ALL = List.of(API, PROCESSOR, RUNTIME, WEAVER, ASPECTJ, SPRING, LOCAL, CLI);

    boolean mayUse(Room other) {
        return equals(other) || uses.contains(other);
    }

    /** The module of one of our classes; empty for everybody else's. */
    static Optional<Room> of(JavaClass type) {
        String name = type.getPackageName();
        // The root package is the runtime's, but only that package itself.
        return name.equals("io.hotsock")
                ? Optional.of(RUNTIME)
                : ALL.stream().filter(room -> room.owns(name)).findFirst();
    }

    private boolean owns(String name) {
        return packages.stream().anyMatch(prefix -> name.equals(prefix) || name.startsWith(prefix + "."));
    }

    @Override
    public String toString() {
        return name;
    }
}
