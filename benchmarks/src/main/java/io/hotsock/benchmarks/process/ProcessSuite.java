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
            case SMOKE -> List.of(10, 20);
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
                "MiB of heap with",
                "MiB of heap without");
        Table growth = new Table("Processor", "From methods", "To methods", "ms added grow by a factor of");
        for (Compilation compilation : Compilation.values()) {
            List<Times> all = measure(effort, compilation, sizes, table);
            plot.line(
                    compilation.title(),
                    all.stream()
                            .map(times -> new Point(times.methods(), times.added()))
                            .toList());
            grow(all, growth);
        }
        report.table(table).table(growth).plot(plot, "process.svg");
    }

    /** Of a time that is linear in the methods, twice the methods take twice the time at most. */
    private static void grow(List<Times> all, Table growth) {
        for (Times small : all) {
            all.stream()
                    .filter(large -> large.methods() == 2 * small.methods())
                    .forEach(large -> growth.row(
                            large.compilation().title(),
                            small.methods(),
                            large.methods(),
                            Figures.number(large.added() / small.added())));
        }
    }

    private static List<Times> measure(Effort effort, Compilation compilation, List<Integer> sizes, Table table)
            throws IOException {
        List<Times> all = new ArrayList<>();
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
                    Figures.number(times.heap().median()),
                    Figures.number(times.heapWithout().median()));
            all.add(times);
        }
        return all;
    }
}
