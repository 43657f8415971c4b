package io.hotsock.benchmarks;

import io.hotsock.benchmarks.attach.AttachSuite;
import io.hotsock.benchmarks.encode.EncodeSuite;
import io.hotsock.benchmarks.local.LocalSuite;
import io.hotsock.benchmarks.process.ProcessSuite;
import io.hotsock.benchmarks.publish.ClientSuite;
import io.hotsock.benchmarks.publish.DispatchSuite;
import io.hotsock.benchmarks.publish.PublishSuite;
import io.hotsock.benchmarks.report.Machine;
import io.hotsock.benchmarks.report.Report;
import io.hotsock.benchmarks.startup.StartupSuite;
import io.hotsock.benchmarks.token.TokenSuite;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Runs suites and writes their report; started by the script {@code benchmarks/run}. */
public final class Benchmarks {

    /** All suites, in the order they run in. */
    public static final List<Suite> SUITES = List.of(
            new TokenSuite(),
            new EncodeSuite(),
            new AttachSuite(),
            new PublishSuite(),
            new ClientSuite(),
            new DispatchSuite(),
            new StartupSuite(),
            new ProcessSuite(),
            new LocalSuite());

    private Benchmarks() {}

    /** Arguments: {@code [--smoke | --short] [--report FILE] [suite ...]}; without a suite all of them run. */
    public static void main(String[] arguments) throws Exception {
        Effort effort = Effort.FULL;
        Path file = null;
        List<Suite> chosen = new ArrayList<>();
        for (int i = 0; i < arguments.length; i++) {
            switch (arguments[i]) {
                case "--smoke", "--short" ->
                    effort = Effort.valueOf(arguments[i].substring(2).toUpperCase(Locale.ROOT));
                case "--report" -> file = Path.of(arguments[++i]).toAbsolutePath();
                default -> chosen.add(suite(arguments[i]));
            }
        }
        run(chosen.isEmpty() ? SUITES : chosen, effort, file);
    }

    private static Suite suite(String name) {
        return SUITES.stream()
                .filter(suite -> suite.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no suite \"" + name + "\" but "
                        + SUITES.stream().map(Suite::name).collect(Collectors.joining(", ")) + "."));
    }

    private static void run(List<Suite> suites, Effort effort, @Nullable Path file) throws Exception {
        if (file != null) {
            Files.createDirectories(file.resolveSibling("."));
        }
        Report report = new Report(new PrintStream(System.out, true, StandardCharsets.UTF_8), file);
        report.heading("Machine and versions (" + effort.name().toLowerCase(Locale.ROOT) + " run)")
                .table(Machine.describe());
        for (Suite suite : suites) {
            suite.run(effort, report);
        }
    }
}
