package io.hotsock.benchmarks.process;

import io.hotsock.benchmarks.Effort;
import io.hotsock.benchmarks.Suite;
import io.hotsock.benchmarks.process.Compilation.Times;
import io.hotsock.benchmarks.report.Figures;
import io.hotsock.benchmarks.report.Plot;
import io.hotsock.benchmarks.report.Plot.Point;
import io.hotsock.benchmarks.report.Report;
import io.hotsock.benchmarks.report.Table;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Compile time that the annotation processor adds, by annotated methods. */
public final class ProcessSuite implements Suite {

    @Override
    public String name() {
        return "process";
    }

    @Override
    public void run(Effort effort, Report report) throws Exception {
        report.heading("Compile time added by the annotation processor")
                .paragraph("Classes of ten annotated methods each, compiled in a fresh JVM with and without the"
                        + " processor, by turns. Added is all that the processor causes: its own work, and compiling"
                        + " what it writes. MapStruct's load is mappers of ten methods that map five properties each.");
        List<Integer> sizes = switch (effort) {
            case SMOKE -> List.of(20);
            case SHORT -> List.of(2000, 4000);
            case FULL -> List.of(500, 1000, 2000, 3000, 4000);
        };
        Plot plot = new Plot("Compile time added by the processor", "annotated methods", "ms");
        Table table = new Table(
                "Processor",
                "Methods",
                "ms with",
                "ms without",
                "ms added",
                "ms added per method",
                "CPU ms added",
                "MiB of heap");
        for (Compilation compilation : Compilation.values()) {
            plot.line(compilation.title(), measure(effort, compilation, sizes, table));
        }
        report.table(table).plot(plot, "process.svg");
    }

    private static List<Point> measure(Effort effort, Compilation compilation, List<Integer> sizes, Table table)
            throws IOException {
        List<Point> points = new ArrayList<>();
        for (int methods : sizes) {
            Times times = compilation.measure(methods, effort.pick(1, 5, 9), effort.jvm());
            table.row(
                    compilation.title(),
                    methods,
                    times.with(),
                    times.without(),
                    times.with().minus(times.without()),
                    Figures.number(times.addedPerMethod()),
                    times.withCpu().minus(times.withoutCpu()),
                    Figures.number(times.heap().median()));
            points.add(new Point(methods, times.with().minus(times.without()).value()));
        }
        return points;
    }
}
