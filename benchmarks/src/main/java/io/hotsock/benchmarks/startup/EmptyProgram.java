package io.hotsock.benchmarks.startup;

import java.io.IOException;

/** The JVM itself. */
final class EmptyProgram {

    private EmptyProgram() {}

    /** Does nothing. */
    public static void main(String[] arguments) throws IOException {
        Done.say();
    }
}
