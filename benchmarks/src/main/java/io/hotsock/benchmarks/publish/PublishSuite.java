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

    @Override
    public String name() {
        return "publish";
    }

    @Override
    public void run(Effort effort, Report report) throws Exception {
        report.heading("Publishing, against the bare SDK")
                .paragraph(
                        "Both send the same object with the same `LambdaClient`; the bare SDK's payload is written by"
                                + " Jackson. First with an HTTP client that answers without a network:");
        Comparison.table(
                report,
                Jmh.of(PublishBenchmark.class, effort).settling(SETTLING).run(),
                "bareSdk");
        report.paragraph(
                "Then over loopback with the Apache client, in blocks by turns in one JVM, after a warm-up; the"
                        + " ratio is that of neighbouring blocks. The server is another process, so its CPU time is in"
                        + " no figure:");
        loopback(effort, report);
    }

    private static void loopback(Effort effort, Report report) throws IOException {
        List<double[]> rows = new ArrayList<>();
        for (int fork = 0; fork < effort.pick(1, 2, 4); fork++) {
            rows.addAll(fork(effort));
        }
        Sample ratios =
                Sample.of(rows.stream().mapToDouble(row -> row[2] / row[0]).toArray());
        Sample bare = column(rows, 0).times(0.001);
        Sample hotsock = column(rows, 2).times(0.001);
        Sample bareBytes = column(rows, 1);
        Sample hotsockBytes = column(rows, 3);
        report.table(new Table("By", "µs of CPU per message", "Bytes per message", "CPU, times bare", "Bytes more")
                .row("bare SDK", bare, Figures.number(bareBytes.median()), "", "")
                .row(
                        "hotsock",
                        hotsock,
                        Figures.number(hotsockBytes.median()),
                        ratios.ratioTo(Sample.of(1)),
                        hotsockBytes.minus(bareBytes)));
    }

    private static List<double[]> fork(Effort effort) throws IOException {
        try (Program server = Program.start(LambdaStub.class, effort.jvm(), List.of("0"))) {
            List<String> arguments = List.of(
                    server.line(),
                    Integer.toString(effort.pick(0, 15, 25)),
                    Integer.toString(effort.pick(1, 15, 25)),
                    Integer.toString(effort.pick(20, 2000, 4000)));
            try (Program client = Program.start(LoopbackProgram.class, effort.jvm(), arguments)) {
                return client.allFigures();
            }
        }
    }

    private static Sample column(List<double[]> rows, int column) {
        return Sample.of(rows.stream().mapToDouble(row -> row[column]).toArray());
    }
}
