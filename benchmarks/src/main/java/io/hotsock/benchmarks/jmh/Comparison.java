package io.hotsock.benchmarks.jmh;

import io.hotsock.benchmarks.report.Figures;
import io.hotsock.benchmarks.report.Report;
import io.hotsock.benchmarks.report.Table;
import java.io.IOException;
import java.util.List;

/** A table of benchmarks beside one that they are measured by. */
public final class Comparison {

    private Comparison() {}

    /** One row per benchmark, in the order of measuring; ratios and differences to the benchmark named. */
    public static void table(Report report, List<Measured> measured, String base) throws IOException {
        Measured floor = measured.stream()
                .filter(figures -> figures.method().equals(base))
                .findFirst()
                .orElseThrow();
        Table table =
                new Table("Benchmark", "ns", "ns of CPU", "Bytes", "CPU, times " + base, "CPU, ns more", "Bytes more");
        for (Measured figures : measured) {
            boolean other = !figures.method().equals(base);
            table.row(
                    figures.method(),
                    figures.nanos(),
                    figures.cpu(),
                    Figures.number(figures.bytes().median()),
                    other ? figures.cpu().ratioTo(floor.cpu()) : "",
                    other ? figures.cpu().minus(floor.cpu()) : "",
                    other
                            ? Figures.number(
                                    figures.bytes().median() - floor.bytes().median())
                            : "");
        }
        report.table(table);
    }
}
