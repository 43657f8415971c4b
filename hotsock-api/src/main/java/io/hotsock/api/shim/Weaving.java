package io.hotsock.api.shim;

/** What generated decorators ask about the class that they extend. */
public final class Weaving {

    private Weaving() {}

    /** Whether the methods that this class declares publish by themselves, so that a decorator stands back. */
    public static boolean isWoven(Class<?> declaring) {
        return declaring.isAnnotationPresent(Woven.class);
    }
}
