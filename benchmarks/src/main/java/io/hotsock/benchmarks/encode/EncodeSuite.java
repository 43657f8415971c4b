package io.hotsock.benchmarks.encode;

import io.hotsock.benchmarks.Effort;
import io.hotsock.benchmarks.Suite;
import io.hotsock.benchmarks.jmh.Comparison;
import io.hotsock.benchmarks.jmh.Jmh;
import io.hotsock.benchmarks.jmh.Measured;
import io.hotsock.benchmarks.report.Plot;
import io.hotsock.benchmarks.report.Plot.Point;
import io.hotsock.benchmarks.report.Report;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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
        Plot plot = new Plot("Encoding a message", "lines of the order, of 47 bytes each", "ns");
        Map<String, List<Point>> growth = new LinkedHashMap<>();
        for (int lines : effort == Effort.SMOKE ? new int[] {2} : new int[] {2, 20, 200, 600}) {
            List<Measured> measured = Jmh.of(EncodeBenchmark.class, effort)
                    .with("lines", List.of(Integer.toString(lines)))
                    .run();
            Comparison.table(report.paragraph("An order with " + lines + " lines:"), measured, "byHand");
            measured.forEach(figures -> growth.computeIfAbsent(figures.method(), method -> new ArrayList<>())
                    .add(new Point(lines, figures.nanos().median())));
        }
        growth.forEach(plot::line);
        report.plot(plot, "encode.svg");
    }
}
