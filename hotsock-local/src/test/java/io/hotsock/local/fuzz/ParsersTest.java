package io.hotsock.local.fuzz;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every seed, everything that was ever found, and the same thousands of damaged ones on every run. {@link ParserFuzzTest}
 * goes on from the same seeds for as long as it is let.
 */
class ParsersTest {

    private static final Path SEEDS = Path.of("src/test/resources/io/hotsock/local/fuzz/ParserFuzzTestInputs");

    /** What is parsed, and how many mutations of its seeds. */
    private record Kind(String name, int mutations, Parser parser) {

        List<byte[]> seeds() throws IOException {
            List<byte[]> seeds = new ArrayList<>();
            try (Stream<Path> files = Files.list(SEEDS.resolve(name))) {
                for (Path file : files.sorted().toList()) {
                    seeds.add(Files.readAllBytes(file));
                }
            }
            return seeds;
        }

        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Kind> kinds() {
        return Stream.of(
                new Kind("frame", 4_000, Parsers::frame),
                new Kind("publish", 6_000, Parsers::publish),
                new Kind("claims", 4_000, Parsers::claims),
                new Kind("token", 6_000, Parsers::token),
                new Kind("request", 600, Parsers::request));
    }

    private interface Parser {
        void parse(byte[] input) throws Exception;
    }

    private final PrintStream err = System.err;

    /** Each refusal is explained in the log, thousands of times here. */
    @BeforeEach
    void holdTheLog() {
        System.setErr(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
    }

    @AfterEach
    void releaseTheLog() {
        System.setErr(err);
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void noInputDoesHarm(Kind kind) throws IOException {
        List<byte[]> seeds = kind.seeds();
        seeds.forEach(seed -> parse(kind, seed));
        Mutator mutator = new Mutator(seeds, 20_310_304);
        for (int i = 0; i < kind.mutations; i++) {
            parse(kind, mutator.next());
        }
    }

    /** The input is in the failure, ready to become a seed. */
    private static void parse(Kind kind, byte[] input) {
        try {
            kind.parser.parse(input);
        } catch (Exception | AssertionError | StackOverflowError e) {
            throw new AssertionError(kind + ", base64: " + Base64.getEncoder().encodeToString(input), e);
        }
    }
}
