package io.hotsock.benchmarks.publish;

import io.hotsock.benchmarks.Effort;
import io.hotsock.benchmarks.Suite;
import io.hotsock.benchmarks.jmh.Comparison;
import io.hotsock.benchmarks.jmh.Jmh;
import io.hotsock.benchmarks.jvm.Program;
import io.hotsock.benchmarks.report.Figures;
import io.hotsock.benchmarks.report.Report;
import io.hotsock.benchmarks.report.Sample;
import io.hotsock.benchmarks.report.Table;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** CPU time and memory of a publish against the bare SDK. */
public final class PublishSuite implements Suite {

    private static final int SETTLING = 30;
    private static final double MICROS = 1e-3;

    @Override
    public String name() {
        return "publish";
    }

    @Override
    public void run(Effort effort, Report report) throws Exception {
        report.heading("Publishing, against the bare SDK")
                .paragraph(
                        "Both send the same object with the same `LambdaClient`; the bare SDK's payload is written by"
                                + " Jackson. First with an HTTP client that answers without a network, a JVM for each:");
        Comparison.table(
                report,
                Jmh.of(PublishBenchmark.class, effort).settling(SETTLING).run(),
                "bareSdk");
        report.paragraph("JVMs differ by more than what is compared. So then in blocks by turns within a JVM, after a"
                + " warm-up: with that client, and over loopback with the Apache client. The ratio is that of"
                + " neighbouring blocks. The server is another process, so its CPU time is in no figure:");
        Table table =
                new Table("Over", "By", "µs of CPU per message", "Bytes per message", "CPU, times bare", "Bytes more");
        row(table, "no network", repeated(effort, () -> withoutNetwork(effort)));
        row(table, "loopback", repeated(effort, () -> loopback(effort)));
        report.table(table);
    }

    private static void row(Table table, String over, List<double[]> rows) {
        Sample ratios =
                Sample.of(rows.stream().mapToDouble(row -> row[2] / row[0]).toArray());
        Sample bareBytes = Sample.ofColumn(1, rows);
        Sample hotsockBytes = Sample.ofColumn(3, rows);
        table.row(over, "bare SDK", Sample.ofColumn(0, rows).times(MICROS), Figures.number(bareBytes.median()), "", "")
                .row(
                        over,
                        "hotsock",
                        Sample.ofColumn(2, rows).times(MICROS),
                        Figures.number(hotsockBytes.median()),
                        ratios.ratioTo(Sample.of(1)),
                        hotsockBytes.minus(bareBytes));
    }

    /** What one JVM has to say, a row for each pair of blocks. */
    private interface Run {
        List<double[]> rows() throws IOException;
    }

    private static List<double[]> repeated(Effort effort, Run run) throws IOException {
        List<double[]> rows = new ArrayList<>();
        for (int fork = 0; fork < effort.pick(1, 2, 4); fork++) {
            rows.addAll(run.rows());
        }
        return rows;
    }

    private static List<double[]> withoutNetwork(Effort effort) throws IOException {
        return turns(effort, "");
    }

    private static List<double[]> loopback(Effort effort) throws IOException {
        try (Program server = Program.start(LambdaStub.class, effort.jvm(), List.of("0"))) {
            return turns(effort, server.line());
        }
    }

    private static List<double[]> turns(Effort effort, String port) throws IOException {
        List<String> arguments = List.of(
                port,
                Integer.toString(effort.pick(0, 15, 25)),
                Integer.toString(effort.pick(1, 15, 25)),
                Integer.toString(effort.pick(20, 2000, 4000)));
        try (Program client = Program.start(TurnsProgram.class, effort.jvm(), arguments)) {
            return client.allFigures();
        }
    }
}
