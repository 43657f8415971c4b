package io.hotsock.local.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;

/**
 * What {@link ParsersTest} does, guided by coverage; see docs/local.md. Runs only when it is named, as its agent instruments
 * the whole JVM; not asked to fuzz it runs the seeds.
 */
class ParserFuzzTest {

    @FuzzTest(maxDuration = "2m")
    void frame(byte[] input) {
        Parsers.frame(input);
    }

    @FuzzTest(maxDuration = "2m")
    void publish(byte[] input) {
        Parsers.publish(input);
    }

    @FuzzTest(maxDuration = "2m")
    void claims(byte[] input) {
        Parsers.claims(input);
    }

    @FuzzTest(maxDuration = "2m")
    void token(byte[] input) {
        Parsers.token(input);
    }

    @FuzzTest(maxDuration = "2m")
    void request(byte[] input) throws IOException {
        Parsers.request(input);
    }
}
