package io.hotsock.benchmarks.encode;

import io.hotsock.benchmarks.Effort;
import io.hotsock.benchmarks.Suite;
import io.hotsock.benchmarks.jmh.Comparison;
import io.hotsock.benchmarks.jmh.Jmh;
import io.hotsock.benchmarks.report.Report;
import java.util.List;

/** Message encoding. */
public final class EncodeSuite implements Suite {

    @Override
    public String name() {
        return "encode";
    }

    @Override
    public void run(Effort effort, Report report) throws Exception {
        report.heading("Encoding a message")
                .paragraph("The same request with the same bytes: *byHand* writes the envelope with a Jackson generator"
                        + " and the data by databind, *everyFieldByHand* the data field by field as well.");
        for (String lines : List.of("2", "20")) {
            report.paragraph("An order with " + lines + " lines:");
            Comparison.table(
                    report,
                    Jmh.of(EncodeBenchmark.class, effort)
                            .with("lines", List.of(lines))
                            .run(),
                    "byHand");
        }
    }
}
