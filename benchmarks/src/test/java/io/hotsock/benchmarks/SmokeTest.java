package io.hotsock.benchmarks;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.hotsock.benchmarks.report.Report;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Every benchmark still runs. Says nothing about speed. */
class SmokeTest {

    // Read by name.
    @SuppressWarnings("UnusedVariable")
    private static final List<Suite> SUITES = Benchmarks.SUITES;

    @ParameterizedTest
    @FieldSource("SUITES")
    void everySuiteRunsAndReports(Suite suite, @TempDir Path directory) throws Exception {
        Path file = directory.resolve("report.md");

        suite.run(Effort.SMOKE, new Report(new PrintStream(PrintStream.nullOutputStream()), file));

        assertTrue(Files.readString(file).contains("| --- |"), () -> suite.name() + " reported no figures");
    }

    @Test
    void theScriptKnowsEverySuite() throws IOException {
        String names = SUITES.stream().map(Suite::name).collect(Collectors.joining(" "));

        assertTrue(Files.readString(Path.of("run")).contains("suites=\"" + names + "\"\n"));
    }
}
