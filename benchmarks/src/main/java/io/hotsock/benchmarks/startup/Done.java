package io.hotsock.benchmarks.startup;

import java.io.IOException;

/** How each program here ends: it says so, and stays until it has been looked at. */
final class Done {

    private Done() {}

    static void say() throws IOException {
        System.out.println("done");
        while (System.in.read() >= 0) {
            // Nothing comes but the end.
        }
    }
}
