package io.hotsock.testing;

/** Throws checked exceptions from where none is declared, as Kotlin, Lombok and proxies do. */
public final class Sneaky {

    private Sneaky() {}

    /** To be thrown: {@code throw Sneaky.unchecked(problem)}. */
    @SuppressWarnings("unchecked")
    public static <T extends Throwable> RuntimeException unchecked(Throwable problem) throws T {
        throw (T) problem;
    }
}
